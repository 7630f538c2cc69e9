"""Texts can be withdrawn; names are compared between texts."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0001_texts_claims_conflicts"),
        ("visits", "0002_stage_entries_and_open_focus"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SourceTextDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("dipakai", "Dipakai"), ("ditarik", "Ditarik")],
                        max_length=20,
                        verbose_name="putusan",
                    ),
                ),
                ("reason", models.TextField(verbose_name="alasan")),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "putusan sumber teks",
                "verbose_name_plural": "putusan sumber teks",
                "ordering": ["pk"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="alias",
            name="alias_subject_known",
        ),
        migrations.RemoveConstraint(
            model_name="conflict",
            name="conflict_kind_known",
        ),
        migrations.AlterField(
            model_name="alias",
            name="subject",
            field=models.CharField(
                choices=[("person", "Orang"), ("office", "Perangkat daerah"), ("venue", "Tempat")],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="conflict",
            name="kind",
            field=models.CharField(
                choices=[
                    ("jumlah", "Jumlah orang berbeda"),
                    ("rincian", "Rincian tidak sama dengan jumlahnya"),
                    ("hari", "Hari tidak cocok dengan tanggal"),
                    ("tanggal", "Tanggal berbeda"),
                    ("nama", "Nama ditulis berbeda"),
                    ("sebutan", "Disebut berbeda"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AddConstraint(
            model_name="alias",
            constraint=models.CheckConstraint(
                condition=models.Q(("subject__in", ["person", "office", "venue"])), name="alias_subject_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="conflict",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["jumlah", "rincian", "hari", "tanggal", "nama", "sebutan"])),
                name="conflict_kind_known",
            ),
        ),
        migrations.AddField(
            model_name="sourcetextdecision",
            name="by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="sourcetextdecision",
            name="source",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="reports.sourcetext"
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcetextdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["dipakai", "ditarik"])),
                name="source_text_decision_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcetextdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="source_text_decision_has_reason"
            ),
        ),
    ]
