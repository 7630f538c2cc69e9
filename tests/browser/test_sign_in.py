from tiru_web.accounts import services


def test_sign_in_link_leads_home_and_sign_out_back(open_page, planner):
    page = open_page()
    page.goto(services.create_sign_in_link(user=planner, by=None).path)

    page.get_by_role("button", name="Masuk").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Selamat datang, Ni Made Contoh"

    page.locator(".account > summary").click()
    page.get_by_role("button", name="Keluar").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Masuk"


def test_first_password_lets_the_person_in_again(open_page, planner):
    page = open_page(planner)
    page.goto("/pengaturan/akun/")
    page.get_by_role("link", name="Buat kata sandi").click()
    page.get_by_label("Kata sandi", exact=False).first.fill("kuda laut hijau bernyanyi")
    page.get_by_label("Ulangi kata sandi").fill("kuda laut hijau bernyanyi")
    page.get_by_role("button", name="Simpan kata sandi").click()
    assert page.get_by_role("link", name="Ganti kata sandi").is_visible()

    other = open_page()
    other.goto("/pengaturan/akun/")
    other.get_by_label("Alamat surel").fill(planner.email)
    other.get_by_label("Kata sandi").fill("kuda laut hijau bernyanyi")
    other.get_by_role("button", name="Masuk").click()

    assert other.get_by_role("heading", level=1).inner_text() == "Akun saya"


def test_error_summary_leads_to_the_field(open_page):
    page = open_page()
    page.goto("/masuk/")
    page.get_by_role("button", name="Masuk").click()

    page.get_by_role("link", name="Kata sandi: ").click()

    assert page.evaluate("document.activeElement.name") == "password"


def test_without_script_signing_in_works_the_same(browser, live_server, planner):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(services.create_sign_in_link(user=planner, by=None).path)

    page.get_by_role("button", name="Masuk").click()

    assert page.get_by_role("heading", level=1).inner_text() == "Selamat datang, Ni Made Contoh"
    context.close()
