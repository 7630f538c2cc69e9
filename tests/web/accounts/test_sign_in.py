import pytest
from axes.models import AccessAttempt
from django.test import Client

PASSWORD = "kuda laut hijau bernyanyi"  # invented for the test
SIGN_IN = "/masuk/"


@pytest.fixture
def person(planner):
    planner.set_password(PASSWORD)
    planner.save()
    return planner


def sign_in(client, person, password=PASSWORD, **more):
    return client.post(SIGN_IN, {"login": person.email, "password": password, **more})


def test_password_signs_in(client, person):
    response = sign_in(client, person)

    assert response.status_code == 302
    assert response["Location"] == "/"
    assert client.session["_auth_user_id"] == str(person.pk)


def test_address_is_taken_in_any_case(client, person):
    response = client.post(SIGN_IN, {"login": person.email.upper(), "password": PASSWORD})

    assert response.status_code == 302


def test_page_after_sign_in_is_the_one_asked_for(client, person):
    asked = client.get("/pengaturan/akun/")
    assert asked["Location"] == "/masuk/?next=/pengaturan/akun/"

    response = sign_in(client, person, next="/pengaturan/akun/")

    assert response["Location"] == "/pengaturan/akun/"


@pytest.mark.parametrize(
    "target",
    ["https://jahat.example/", "//jahat.example/", "/\\jahat.example", "javascript:alert(1)", "http:///x"],
)
def test_sign_in_never_leads_to_another_site(client, person, target):
    response = sign_in(client, person, next=target)

    assert response.status_code == 302
    assert response["Location"] == "/"


def test_wrong_password_and_unknown_person_look_the_same(client, person):
    wrong = sign_in(client, person, "salah sama sekali")
    unknown = client.post(SIGN_IN, {"login": "tak.ada@contoh.go.id", "password": "salah sama sekali"})

    sentence = "Alamat surel atau kata sandi tidak cocok. Periksa ejaannya, lalu coba lagi."
    assert list(wrong.context["form"].non_field_errors()) == [sentence]
    assert list(unknown.context["form"].non_field_errors()) == [sentence]
    assert wrong.status_code == unknown.status_code == 200


def test_new_user_has_no_password_that_works(client, planner):
    assert not planner.has_usable_password()
    for guess in ("", planner.email, "password", "admin", "tiru"):
        sign_in(client, planner, guess)
    assert "_auth_user_id" not in client.session


def test_deactivated_user_cannot_sign_in(client, person):
    person.is_active = False
    person.save()

    sign_in(client, person)

    assert "_auth_user_id" not in client.session


def test_fifth_wrong_password_locks_the_account_out(client, person):
    for _ in range(4):
        assert sign_in(client, person, "salah sama sekali").status_code == 200

    locked = sign_in(client, person, "salah sama sekali")

    assert locked.status_code == 429
    assert "Akun dikunci sementara" in locked.text
    assert "tunggu 30 menit" in locked.text
    assert 'href="/masuk/">Ke halaman masuk</a>' in locked.text
    assert sign_in(client, person).status_code == 429
    assert "_auth_user_id" not in client.session


def test_lock_out_counts_the_account_in_any_case(client, person):
    for email in (person.email, person.email.upper(), f" {person.email}", person.email.title(), person.email):
        response = client.post(SIGN_IN, {"login": email, "password": "salah sama sekali"})

    assert response.status_code == 429


def test_lock_out_does_not_shut_the_same_person_out_elsewhere(person):
    for _ in range(5):
        sign_in(Client(REMOTE_ADDR="203.0.113.7"), person, "salah sama sekali")

    assert sign_in(Client(REMOTE_ADDR="203.0.113.8"), person).status_code == 302


def test_good_password_forgets_the_wrong_ones(client, person):
    sign_in(client, person, "salah sama sekali")
    assert AccessAttempt.objects.get().failures_since_start == 1

    sign_in(client, person)

    assert not AccessAttempt.objects.exists()


def test_signing_out_needs_a_post(client_for, planner):
    client = client_for(planner)

    assert client.get("/keluar/").status_code == 405
    assert client.session["_auth_user_id"] == str(planner.pk)

    response = client.post("/keluar/")

    assert response["Location"] == SIGN_IN
    assert "_auth_user_id" not in client.session


def test_signing_out_twice_is_no_error(client, db):
    assert client.post("/keluar/")["Location"] == SIGN_IN


@pytest.mark.parametrize("path", ["/signup/", "/masuk/daftar/", "/accounts/signup/", "/password/reset/"])
def test_there_is_no_open_sign_up_or_reset(client, path):
    assert client.get(path).status_code in (302, 404)
    assert client.get(path, follow=True).request["PATH_INFO"] in (path, SIGN_IN)


def test_signed_in_person_is_sent_on_from_the_sign_in_page(client_for, planner):
    assert client_for(planner).get(SIGN_IN)["Location"] == "/"


def test_session_cookie_is_closed_to_scripts_and_other_sites(client, person):
    response = sign_in(client, person)

    cookie = response.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 12 * 60 * 60
