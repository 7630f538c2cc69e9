from __future__ import annotations

from typing import Any

from allauth.account import forms as allauth_forms
from django.utils.translation import gettext_lazy as _


def _plain(form: Any, **labels: Any) -> None:
    """Labels stand above the fields here; a placeholder that repeats them would only vanish on typing."""
    for name, field in form.fields.items():
        field.widget.attrs.pop("placeholder", None)
        if name in labels:
            field.label = labels[name]


class SignInForm(allauth_forms.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self, login=_("Alamat surel"), password=_("Kata sandi"))
        self.fields["password"].help_text = ""


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(
            self,
            oldpassword=_("Kata sandi sekarang"),
            password1=_("Kata sandi baru"),
            password2=_("Ulangi kata sandi baru"),
        )
        self.fields["password1"].help_text = PASSWORD_HELP


class SetPasswordForm(allauth_forms.SetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self, password1=_("Kata sandi"), password2=_("Ulangi kata sandi"))
        self.fields["password1"].help_text = PASSWORD_HELP


PASSWORD_HELP = _(
    "Paling sedikit 12 karakter, tidak hanya angka, dan tidak mirip nama atau surel Anda. "
    "Empat kata acak mudah diingat dan sulit ditebak."
)
