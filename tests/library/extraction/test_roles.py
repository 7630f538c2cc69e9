"""Who visits whom, who leads, who receives: read from the verbs, in either order."""

import pytest

from tiru.extraction import draft_visit


@pytest.mark.parametrize(
    "text",
    [
        "Pemkab Badung melaksanakan studi tiru ke Kota Makassar.",
        "Pemkot Makassar menerima kunjungan studi tiru Pemerintah Kabupaten Badung.",
        "Rombongan Dekranasda Kabupaten Badung diterima Sekda Kota Makassar Misal Umpama dalam studi tiru.",
        "Kota Makassar menjadi lokus studi tiru Dekranasda asal Kabupaten Badung.",
        "Pemkab Badung memilih Kota Makassar sebagai tempat studi tiru.",
        "Di Kota Makassar telah dilaksanakan studi tiru oleh Pemerintah Kabupaten Badung. "
        "Tamu diterima Misal Umpama, S.H., di Kota Makassar.",
        "Giliran Pemkab Badung yang datang untuk studi tiru. Tamu diterima Sekda Kota "
        "Makassar, Misal Umpama.",
        "Pemkot Makassar kedatangan tamu. Rombongan dari Kabupaten Badung itu melakukan studi tiru.",
        "Badung Studi Tiru ke Makassar\n\nRombongan dipimpin Kadis Perindustrian Badung Made "
        "Misal dan diterima Misal Umpama, S.H., di sana.",
        "Kunjungan studi tiru Wakil Bupati Badung Made Misal disambut Wali Kota Makassar Misal Umpama.",
    ],
)
def test_visitor_and_host(text):
    draft = draft_visit(text)

    assert (draft.is_visit, draft.visitor_regions, draft.host_regions) == (True, ("51.03",), ("73.71",))


def test_reversed_visit_is_reversed():
    draft = draft_visit("Pemkot Makassar melaksanakan studi tiru ke Kabupaten Badung.")

    assert (draft.visitor_regions, draft.host_regions) == (("73.71",), ("51.03",))


def test_several_hosts_and_their_province():
    text = (
        "Pemkab Badung merampungkan studi tiru ke Jawa Tengah. "
        "Rombongan menyambangi Kota Semarang dan Kabupaten Pekalongan."
    )

    assert draft_visit(text).host_regions == ("33.74", "33.26")


def test_comma_names_no_second_goal():
    draft = draft_visit(
        "Studi Tiru ke Makassar, Pemkab Badung Pelajari Sentra\n\nPemkab Badung melakukan "
        "studi tiru ke Kota Makassar."
    )

    assert (draft.visitor_regions, draft.host_regions) == (("51.03",), ("73.71",))


def test_regions_only_mentioned_have_no_role():
    text = (
        "Pemkab Bandung melaksanakan studi banding ke Kota Malang. Di Kota Bandung tetangga "
        "kami caranya lain. "
        "Pengusaha asal Kota Padang juga ikut dalam rombongan. Kota Solok dikabarkan akan "
        "menyusul bulan depan."
    )
    draft = draft_visit(text)

    assert (draft.visitor_regions, draft.host_regions) == (("32.04",), ("35.73",))


def test_earlier_visit_in_the_other_direction_does_not_count():
    text = (
        "Rombongan Kabupaten Kutai Kartanegara diterima Pemerintah Kabupaten Jepara dalam studi tiru. "
        "Tahun lalu rombongan dari Jepara lebih dulu bertandang ke Kutai Kartanegara."
    )
    draft = draft_visit(text)

    assert (draft.visitor_regions, draft.host_regions) == (("64.02",), ("33.20",))


BODY = "Rombongan Pemkab Badung studi tiru ke Kota Makassar"


@pytest.mark.parametrize(
    ("text", "leader"),
    [
        (f"{BODY} dipimpin langsung oleh Kepala Dinas Perindustrian Badung Made Misal.", "Made Misal"),
        (
            f"{BODY}. Kepala Dinas Perindustrian Badung Made Misal yang memimpin rombongan merasa senang.",
            "Made Misal",
        ),
        (f"{BODY}. Bertindak selaku ketua rombongan, Ketua TP PKK Badung, Nyonya Ayu Misal.", "Ayu Misal"),
        (
            f"{BODY}. Tim terdiri dari Made Misal, S.H. (Kepala Bidang Industri / ketua tim) dan lainnya.",
            "Made Misal",
        ),
        (
            f"{BODY}. Hadir Sekretaris Dinas Perindustrian Badung, Made Misal, S.H. Ia "
            "membawa serta anggota lain dan memimpin rombongan.",
            "Made Misal",
        ),
        (
            "Mewakili Bupati Badung Wayan Umpama yang berhalangan, Sekda Badung Made Misal "
            f"memimpin rombongan. {BODY}.",
            "Made Misal",
        ),
        (f"{BODY}. Wayan Umpama memimpin rapat biasa di kantor.", None),
    ],
)
def test_leader(text, leader):
    draft = draft_visit(text)

    assert (draft.leader.name if draft.leader else None) == leader


def test_companion_does_not_lead():
    draft = draft_visit(f"{BODY} dipimpin Kadis Perindustrian Badung Made Misal bersama Nyonya Ayu Umpama.")

    assert draft.leader.name == "Made Misal"
    assert [person.name for person in draft.companions] == ["Ayu Umpama"]


def test_official_of_the_visitors_is_only_proposed_as_leader():
    draft = draft_visit(f"{BODY}. Kadis Perindustrian Badung Made Misal mengucapkan terima kasih.")

    (claim,) = (claim for claim in draft.claims if claim.field == "leader")
    assert (claim.value, claim.rule) == ("Made Misal", "visitor_official")
    assert claim.confidence < 0.5


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        (
            f"{BODY} diterima Sekda Kota Makassar Misal Umpama, didampingi Kadis Perdagangan "
            "Kota Makassar Budi Contoh.",
            ["Misal Umpama", "Budi Contoh"],
        ),
        (
            f"{BODY}. Kadis Perdagangan Makassar, Dr. Budi Contoh, S.H., menyambut mereka dengan hangat.",
            ["Budi Contoh"],
        ),
        (
            f"{BODY}. Mereka ditemani Kabid Industri Pemkot Makassar, Misalono, dan ketua "
            "paguyuban perajin, Umpami.",
            ["Misalono", "Umpami"],
        ),
        (f"{BODY} disambut tawa hadirin. Sambutan baik itu menyambut baik semua gagasan.", []),
        (f"{BODY}. Surat balasan sudah kami terima kemarin dari Budi Contoh.", []),
    ],
)
def test_receivers(text, receivers):
    assert [person.name for person in draft_visit(text).receivers] == receivers


def test_offices_of_both_sides():
    text = (
        "Rombongan dari Dinas Perindustrian, Bappeda dan Dekranasda Kabupaten Badung studi "
        "tiru ke Kota Makassar. "
        "Mereka diterima Kadis Perdagangan Kota Makassar Budi Contoh bersama jajaran Dekranasda."
    )
    draft = draft_visit(text)

    assert draft.visitor_offices == ("Dinas Perindustrian", "Bappeda", "Dekranasda")
    assert draft.host_offices == ("Dinas Perdagangan", "Dekranasda")


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Perdagangan Kota Kendari menggelar pelatihan desain kemasan bagi pelaku IKM. "
        "Narasumber didatangkan dari Bandung.",
        "KOLOM\nStudi Tiru dan Koper\n\nBayangkan Pemkab Badung melakukan studi tiru ke Kota "
        "Makassar. Isinya sering sama saja.",
        "Wali Kota Denpasar membuka pameran yang diikuti perajin dari Kabupaten Gianyar dan "
        "Kabupaten Badung.",
        "Siswa SMP di Magelang mengunjungi museum di Yogyakarta. Rombongan dipimpin Kepala "
        "Sekolah Misal Umpama, S.Pd.",
        "Kota Makassar menerima kunjungan wisatawan dari Kabupaten Badung setiap tahun.",
        "Studi tiru harus berguna bagi warga, begitu kata para pengamat kebijakan di banyak tempat.",
    ],
)
def test_no_visit_of_one_government_to_another(text):
    draft = draft_visit(text)

    assert draft.is_visit is False
    assert draft.claims == draft.contradictions == draft.dates == draft.topics == ()
    assert draft.leader is None
    assert draft.status is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kunjungan kerja dan studi tiru Pemkab Badung ke Kota Makassar.", "studi_tiru"),
        ("Kunker Pemkab Badung ke Kota Makassar. Pemkab Badung tiba di Kota Makassar.", "kunjungan_kerja"),
        ("DPRD Kabupaten Badung kaji banding ke DPRD Kota Makassar dalam kunjungan kerja.", "kaji_banding"),
        ("Pemkab Badung studi lapangan ke Kota Makassar.", "studi_lapangan"),
        ("Pemkab Badung melakukan studi komparasi ke Kota Makassar.", "lainnya"),
        ("Pemkab Badung melakukan kunjungan ke Kota Makassar.", "lainnya"),
    ],
)
def test_kind_is_the_narrowest_named(text, kind):
    assert draft_visit(text).visit_kind == kind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Terbit: 2025-07-01\nPemkab Badung melakukan studi tiru ke Kota Makassar, 30 "
            "Juni 2025, hari itu.",
            "terlaksana",
        ),
        (
            "Terbit: 2025-07-01\nPemkab Badung akan melakukan studi tiru ke Kota Makassar, "
            "14 Juli 2025, nanti.",
            "rencana",
        ),
        ("Pemkab Badung berencana melakukan studi tiru ke Kota Makassar dalam waktu dekat.", "rencana"),
        (
            "Terbit: 2025-07-01\nStudi tiru Pemkab Badung ke Kota Makassar pada 14 Juli 2025 "
            "dipastikan batal.",
            "batal",
        ),
    ],
)
def test_status(text, status):
    assert draft_visit(text).status == status
