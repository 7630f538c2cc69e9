"""Numbers of people: which count the party, its parts or its hosts, and which count something else.

The texts name no region, so that no invented figure stands on a real one.
"""

import pytest


def counted(look, text: str) -> list[tuple[int, str]]:
    return [
        (count.value, count.role) for count in look(f"{text} Begitu kabar yang diterima pagi ini.").counts
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rombongan yang berjumlah 94 orang dipimpin langsung Made Misal.", 94),
        ("Rombongan berjumlah sembilan puluh empat orang dipimpin Made Misal.", 94),
        ("Tim berjumlah 7 (tujuh) orang dalam kunjungan itu.", 7),
        ("Sembilan belas orang yang datang langsung berkeliling.", 19),
        ("Kunjungan diikuti tiga puluh dua orang dari dinas.", 32),
        ("Siti Umpama memimpin 22 orang peserta.", 22),
        ("Ia membawa serta 28 anggota rombongan.", 28),
        ("Dua puluh sembilan tamu berkeliling bengkel.", 29),
        ("Pada hari pertama 24 orang diterima kepala dinas.", 24),
        ("Total yg ttd daftar hadir di lokasi cm *38 org*.", 38),
        ("Sebanyak 30 perajin tenun mengikuti studi tiru.", 30),
        ("Sebelas orang berbaju biru merekam. Mereka adalah rombongan dari jauh.", 11),
        ("Kunjungan yang diikuti 35 pengurus Dekranasda ini berlangsung sehari.", 35),
    ],
)
def test_size_of_the_party(look, text, value):
    assert counted(look, text) == [(value, "total")]


@pytest.mark.parametrize(
    "text",
    [
        "Perajin kami sudah 40 tahun menenun sejak muda.",
        "Di ruang itu lebih dari 120 gerai bergantian memotret.",
        "Saat ini tercatat 1.214 perajin aktif di wilayahnya.",
        "Survei melibatkan 400 responden di dua belas kecamatan.",
        "Jumlah peserta kunjungan dibatasi paling banyak 30 orang.",
        "Setiap bulan tempat itu didatangi sekitar 2.000 pengunjung.",
        "Hasil kunjungan dipaparkan di hadapan 70 perajin.",
        "Dari 60 peserta angkatan pertama, 22 merek masih bertahan.",
        "Tiap kelompok beranggotakan 15 sampai 20 perajin saja.",
        "Sebanyak 50 stan disiapkan untuk rombongan.",
        '"Dulu rombongan 12 orang datang ke sini," katanya.',
        "Tahun lalu rombongan berjumlah 60 orang datang ke sana.",
        "Rombongan terdiri dari belasan kepala dinas yang hadir.",
        "Bayangkan sebuah daerah mengirim 90 orang dalam rombongan.",
        "Rombongan membawa Rp25.000 per orang.",
    ],
)
def test_other_numbers_are_left_alone(look, text):
    assert counted(look, text) == []


def test_parts_behind_a_total(look):
    text = "Rombongan berjumlah 30 orang, yakni 21 pelaku IKM hasil seleksi dan 9 aparatur dari dinas."

    assert counted(look, text) == [(30, "total"), (21, "part"), (9, "part")]


def test_share_and_equal_groups_are_no_parts_to_add(look):
    share = "Rombongan berjumlah 27 orang, sepuluh di antaranya perajin."
    groups = (
        "43 orang datang, yaitu 40 peserta dalam dua kelompok, masing-masing 20 orang, "
        "ditambah tiga pendamping."
    )

    assert counted(look, share) == [(27, "total"), (10, "share")]
    assert counted(look, groups) == [(43, "total"), (40, "part"), (20, "each"), (3, "part")]


def test_list_of_parts(look):
    text = (
        "Peserta kunjungan berjumlah 18 orang, terdiri dari:\na. Pejabat 6 orang\nb. "
        "Pelaku IKM 12 orang\nSelesai."
    )

    assert counted(look, text) == [(18, "total"), (6, "part"), (12, "part")]


def test_both_sides_together_and_hosts(look):
    both = "Dialog yang dihadiri 35 orang dari kedua belah pihak itu hangat."
    hosts = "Rombongan diterima Made Misal, S.H., beserta sembilan orang pejabat dan staf."

    assert counted(look, both) == [(35, "attended")]
    assert counted(look, hosts) == [(9, "hosts")]


def test_count_covers_number_and_noun(look):
    evidence = look("Rombongan yang berjumlah 94 orang dipimpin Made Misal. Lalu mereka pulang ke rumah.")

    (count,) = evidence.counts
    assert evidence.document.span(count.first, count.after).text == "94 orang"
