"""A text may come from a file: its name and the fingerprint of the file itself are kept."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0002_withdrawals_and_names_between_texts"),
        ("visits", "0003_stages_of_known_visits"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="sourcetext",
            name="file_fingerprint",
            field=models.CharField(blank=True, max_length=64, verbose_name="sidik berkas (SHA-256)"),
        ),
        migrations.AddField(
            model_name="sourcetext",
            name="file_name",
            field=models.CharField(blank=True, max_length=255, verbose_name="nama berkas"),
        ),
        migrations.AddConstraint(
            model_name="sourcetext",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("file_fingerprint", ""), ("file_name", "")),
                    models.Q(
                        models.Q(("file_name", ""), _negated=True),
                        models.Q(("file_fingerprint", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="source_text_file_named_with_fingerprint",
            ),
        ),
    ]
