"""Stages as people recorded them; a visit may have no focus yet."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("visits", "0001_visit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterField(
            model_name="visit",
            name="focus_key",
            field=models.CharField(blank=True, max_length=40, verbose_name="fokus"),
        ),
        migrations.CreateModel(
            name="StageEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("gagasan", "Gagasan"),
                            ("permohonan", "Permohonan"),
                            ("disetujui", "Disetujui"),
                            ("ditolak", "Ditolak"),
                            ("dijadwal_ulang", "Dijadwal ulang"),
                            ("penugasan", "Penugasan"),
                            ("terlaksana", "Terlaksana"),
                            ("laporan", "Laporan"),
                            ("rtl", "RTL"),
                            ("adopsi", "Adopsi"),
                            ("evaluasi", "Evaluasi"),
                        ],
                        max_length=20,
                        verbose_name="tahap",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="dicatat pada")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stage_entries",
                        to="visits.visit",
                    ),
                ),
            ],
            options={
                "verbose_name": "tahap tercatat",
                "verbose_name_plural": "tahap tercatat",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stage__in",
                                [
                                    "gagasan",
                                    "permohonan",
                                    "disetujui",
                                    "ditolak",
                                    "dijadwal_ulang",
                                    "penugasan",
                                    "terlaksana",
                                    "laporan",
                                    "rtl",
                                    "adopsi",
                                    "evaluasi",
                                ],
                            )
                        ),
                        name="stage_entry_stage_known",
                    )
                ],
            },
        ),
    ]
