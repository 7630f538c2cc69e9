"""The stage a visit had when stages began to be recorded, by the one who made its record."""

from django.db import migrations


def record_known_stages(apps, schema_editor):
    Visit = apps.get_model("visits", "Visit")
    StageEntry = apps.get_model("visits", "StageEntry")
    StageEntry.objects.bulk_create(
        StageEntry(visit=visit, stage=visit.stage, by_id=visit.created_by_id, at=visit.created_at)
        for visit in Visit.objects.filter(stage_entries=None).order_by("pk")
    )


class Migration(migrations.Migration):
    dependencies = [
        ("visits", "0002_stage_entries_and_open_focus"),
    ]

    operations = [
        # Going back needs nothing: the entries go with their table.
        migrations.RunPython(record_known_stages, migrations.RunPython.noop),
    ]
