"""Names as offices write them: each gives its region, or every region it may mean; none gives a wrong one."""

import pytest

from tiru.errors import AmbiguousRegion, UnknownRegion
from tiru.regions import MatchKind, RegionKind, load_registry

REGISTRY = load_registry()

# fmt: off
WRITTEN = [
    ("KAB. BADUNG", "51.03"), ("Kab Badung", "51.03"), ("Kab.Badung", "51.03"), ("KAB.BADUNG", "51.03"),
    ("Kabupaten  Badung", "51.03"), ("Kota Adm. Jakarta Pusat", "31.71"),
    ("Kota Administrasi Jakarta Selatan", "31.74"), ("Kodya Jakarta Timur", "31.75"),
    ("Jakarta Barat, DKI Jakarta", "31.73"), ("Kabupaten Administrasi Kepulauan Seribu", "31.01"),
    ("Kab. Adm. Kep. Seribu", "31.01"), ("Kep. Seribu", "31.01"),
    ("Kab. Administrasi Kepulauan Seribu", "31.01"), ("Pulau Seribu", "31.01"),
    ("Pangkajene Kepulauan", "73.10"), ("Pangkajene & Kep.", "73.10"),
    ("Kab. Pangkajene Dan Kepulauan", "73.10"), ("Pangkajene Kep", "73.10"), ("Pangkep", "73.10"),
    ("Siau Tagulandang Biaro", "71.09"), ("Kep. Siau Tagulandang Biaro", "71.09"), ("Sitaro", "71.09"),
    ("Kepulauan Sitaro", "71.09"), ("Kab. Kep. Sitaro", "71.09"), ("Fak Fak", "92.03"),
    ("Fak-Fak", "92.03"), ("Fakfak", "92.03"), ("Tojo Una Una", "72.09"), ("Tojo Una-Una", "72.09"),
    ("Tojo Unauna", "72.09"), ("Gunung Kidul", "34.03"), ("Gunungkidul", "34.03"), ("Kulonprogo", "34.01"),
    ("Kulon Progo", "34.01"), ("D.I. Yogyakarta", "34"), ("DI Yogyakarta", "34"), ("D I Yogyakarta", "34"),
    ("DIY", "34"), ("D.I.Y.", "34"), ("Daerah Istimewa Yogyakarta", "34"), ("Prov. DIY", "34"),
    ("Provinsi D.I. Yogyakarta", "34"), ("DKI", "31"), ("DKI Jakarta", "31"), ("D.K.I. Jakarta", "31"),
    ("Daerah Khusus Ibukota Jakarta", "31"), ("Daerah Khusus Ibu Kota Jakarta", "31"),
    ("Provinsi DKI Jakarta", "31"), ("Jakarta", "31"), ("NAD", "11"), ("Nanggroe Aceh Darussalam", "11"),
    ("Nangroe Aceh Darussalam", "11"), ("Prov. NAD", "11"), ("Sumut", "12"), ("Prov. Sumut", "12"),
    ("SUMATRA UTARA", "12"), ("Sumatera Utara", "12"), ("Kep. Riau", "21"), ("Kepri", "21"),
    ("Kep.Riau", "21"), ("Kepulauan Riau", "21"), ("Kep. Bangka Belitung", "19"), ("Babel", "19"),
    ("Bangka-Belitung", "19"), ("Kab. Batu Bara", "12.19"), ("Kab. Batubara", "12.19"),
    ("Batu Bara", "12.19"), ("Kota Baru", "63.02"), ("Kotabaru", "63.02"), ("Kab. Kota Baru", "63.02"),
    ("Kab. Kotabaru", "63.02"), ("Banyu Asin", "16.07"), ("Banyuasin", "16.07"), ("Muko-muko", "17.06"),
    ("Muko Muko", "17.06"), ("Mukomuko", "17.06"), ("Lima Puluh Kota", "13.07"), ("50 Kota", "13.07"),
    ("Limapuluh Kota", "13.07"), ("Kab. 50 Kota", "13.07"), ("Limapuluhkoto", "13.07"),
    ("Lima Puluh Koto", "13.07"), ("Bau-bau", "74.72"), ("Baubau", "74.72"), ("Kota Bau Bau", "74.72"),
    ("Pare-Pare", "73.72"), ("Pare pare", "73.72"), ("Parepare", "73.72"), ("Pematang Siantar", "12.72"),
    ("Pematangsiantar", "12.72"), ("P. Siantar", "12.72"), ("P.Siantar", "12.72"),
    ("Padang Sidempuan", "12.77"), ("Padangsidempuan", "12.77"), ("Padang Sidimpuan", "12.77"),
    ("Padangsidimpuan", "12.77"), ("P. Sidempuan", "12.77"), ("OKU Timur", "16.08"), ("OKUT", "16.08"),
    ("OKU Selatan", "16.09"), ("OKUS", "16.09"), ("OKU", "16.01"), ("OKI", "16.02"),
    ("Ogan Komering Ilir (OKI)", "16.02"), ("Ogan Komering Ulu (OKU)", "16.01"),
    ("Ogan Komering Ulu", "16.01"), ("O K I", "16.02"), ("Musi Rawas Utara", "16.13"),
    ("Muratara", "16.13"), ("TTS", "53.02"), ("TTU", "53.03"), ("Timor Tengah Utara (TTU)", "53.03"),
    ("T T S", "53.02"), ("Penukal Abab Lematang Ilir (PALI)", "16.12"), ("PALI", "16.12"),
    ("Hulu Sungai Selatan (HSS)", "63.06"), ("Tanjung Jabung Barat", "15.06"), ("Tanjab Barat", "15.06"),
    ("Tj. Jabung Barat", "15.06"), ("Tanjung Balai", "12.74"), ("Tanjungbalai", "12.74"),
    ("Tj. Balai", "12.74"), ("Tj Balai", "12.74"), ("Tanjung Pinang", "21.72"), ("Tanjungpinang", "21.72"),
    ("Tj. Pinang", "21.72"), ("Labuhan Batu", "12.10"), ("Labuhanbatu", "12.10"),
    ("Labuhan Batu Utara", "12.23"), ("Labuhanbatu Selatan", "12.22"), ("Deli Serdang", "12.07"),
    ("Deliserdang", "12.07"), ("Kab. Karo", "12.06"), ("Tanah Karo", "12.06"), ("Toba", "12.12"),
    ("Kab. Toba Samosir", "12.12"), ("Humbang Hasundutan", "12.16"), ("Humbanghas", "12.16"),
    ("Pakpak Bharat", "12.15"), ("Pak Pak Bharat", "12.15"), ("Dharmasraya", "13.10"),
    ("Dharmas Raya", "13.10"), ("Sijunjung", "13.03"), ("Sawahlunto Sijunjung", "13.03"),
    ("Sawahlunto/Sijunjung", "13.03"), ("Sawah Lunto", "13.73"), ("Sawahlunto", "13.73"),
    ("Bukit Tinggi", "13.75"), ("Bukittinggi", "13.75"), ("Kep. Mentawai", "13.09"),
    ("Kuantan Singingi", "14.09"), ("Rokan Hulu", "14.06"), ("Pekan Baru", "14.71"), ("Pekanbaru", "14.71"),
    ("Kep. Meranti", "14.10"), ("Batang Hari", "15.04"), ("Batanghari", "15.04"), ("Muaro Jambi", "15.05"),
    ("Sungai Penuh", "15.72"), ("Sungaipenuh", "15.72"), ("Tulangbawang", "18.05"),
    ("Tulang Bawang", "18.05"), ("Tulang Bawang Barat", "18.12"), ("Pesisir Barat", "18.13"),
    ("Way Kanan", "18.08"), ("Waykanan", "18.08"), ("Bandarlampung", "18.71"), ("Bandar Lampung", "18.71"),
    ("Pangkal Pinang", "19.71"), ("Pangkalpinang", "19.71"), ("Kab. Bogor", "32.01"),
    ("Kota Bogor", "32.71"), ("Kab. Bandung Barat", "32.17"), ("Kota Banjar", "32.79"),
    ("Kab. Banjar", "63.03"), ("Banjarbaru", "63.72"), ("Banjar Baru", "63.72"),
    ("Kota Banjar Baru", "63.72"), ("Kota Tasikmalaya", "32.78"), ("Kab. Tegal", "33.28"),
    ("Kota Tegal", "33.76"), ("Karang Anyar", "33.13"), ("Karanganyar", "33.13"),
    ("Kota Surakarta", "33.72"), ("Surakarta", "33.72"), ("Solo", "33.72"), ("Banyu Wangi", "35.10"),
    ("Banyuwangi", "35.10"), ("Trenggalek", "35.03"), ("Tulung Agung", "35.04"), ("Tulungagung", "35.04"),
    ("Kota Batu", "35.79"), ("Batu", "35.79"), ("Kota Probolinggo", "35.74"),
    ("Tangerang Selatan", "36.74"), ("Tangsel", "36.74"), ("Karang Asem", "51.07"), ("Karangasem", "51.07"),
    ("Jembrana", "51.01"), ("Denpasar", "51.71"), ("Kota Denpasar", "51.71"), ("Lombok Barat", "52.01"),
    ("Sumbawa", "52.04"), ("Timor Tengah Selatan", "53.02"), ("Nagekeo", "53.16"), ("Nage Keo", "53.16"),
    ("Rote Ndao", "53.14"), ("Rote-Ndao", "53.14"), ("Sabu Raijua", "53.20"), ("Sabu-Raijua", "53.20"),
    ("Manggarai Barat", "53.15"), ("Kab. Pontianak", "61.02"), ("Kabupaten Pontianak", "61.02"),
    ("Pontianak", "61.71"), ("Mempawah", "61.02"), ("Sanggau", "61.03"), ("Kotawaringin Barat", "62.01"),
    ("Kota Waringin Barat", "62.01"), ("Kab. Kota Waringin Timur", "62.02"),
    ("Kotawaringin Timur", "62.02"), ("Murung Raya", "62.12"), ("Palangka Raya", "62.71"),
    ("Palangkaraya", "62.71"), ("Hulu Sungai Tengah", "63.07"), ("Tanah Laut", "63.01"),
    ("Tanah Bumbu", "63.10"), ("Kutai Kartanegara", "64.02"), ("Penajam Paser Utara", "64.09"),
    ("Paser", "64.01"), ("Pasir", "64.01"), ("Mahakam Ulu", "64.11"), ("Mahakam Hulu", "64.11"),
    ("Berau", "64.03"), ("Tana Tidung", "65.04"), ("Bulungan", "65.01"), ("Bolaang Mongondow", "71.01"),
    ("Bolaangmongondow Utara", "71.08"), ("Bolaang Mongondow Timur", "71.10"), ("Bolmong Selatan", "71.11"),
    ("Kep. Sangihe", "71.03"), ("Kepulauan Sangihe", "71.03"), ("Kep. Talaud", "71.04"),
    ("Kotamobagu", "71.74"), ("Kota Mobagu", "71.74"), ("Kota Kotamobagu", "71.74"), ("Minahasa", "71.02"),
    ("Toli-Toli", "72.04"), ("Tolitoli", "72.04"), ("Kab. Toli Toli", "72.04"), ("Parigi Moutong", "72.08"),
    ("Banggai Kepulauan", "72.07"), ("Banggai Laut", "72.11"), ("Selayar", "73.01"),
    ("Kepulauan Selayar", "73.01"), ("Kep. Selayar", "73.01"), ("Sidenreng Rappang", "73.14"),
    ("Sidrap", "73.14"), ("Tana Toraja", "73.18"), ("Ujung Pandang", "73.71"), ("Ujungpandang", "73.71"),
    ("Makassar", "73.71"), ("Kota Palopo", "73.73"), ("Polewali Mandar", "76.04"),
    ("Polewali Mamasa", "76.04"), ("Polman", "76.04"), ("Mamuju Utara", "76.01"), ("Pasangkayu", "76.01"),
    ("Wakatobi", "74.07"), ("Konawe", "74.02"), ("Kab. Kendari", "74.02"), ("Kendari", "74.71"),
    ("Kota Kendari", "74.71"), ("Kab. Gorontalo", "75.01"), ("Pohuwato", "75.04"), ("Pahuwato", "75.04"),
    ("Bone Bolango", "75.03"), ("Maluku Tenggara Barat", "81.03"), ("Kepulauan Tanimbar", "81.03"),
    ("Kep. Tanimbar", "81.03"), ("Kep. Aru", "81.07"), ("Kepulauan Aru", "81.07"),
    ("Seram Bagian Barat", "81.06"), ("Tual", "81.72"), ("Kota Tual", "81.72"),
    ("Tidore Kepulauan", "82.72"), ("Kota Tidore Kepulauan", "82.72"), ("Tidore", "82.72"),
    ("Kep. Sula", "82.05"), ("Pulau Morotai", "82.07"), ("P. Morotai", "82.07"), ("Pulau Taliabu", "82.08"),
    ("Irian Jaya Barat", "92"), ("Irian Jaya", "91"), ("Papua", "91"), ("Papua Barat", "92"),
    ("Papua Barat Daya", "96"), ("Kab. Sorong", "96.01"), ("Kota Sorong", "96.71"), ("Kep. Yapen", "91.05"),
    ("Yapen Waropen", "91.05"), ("Kepulauan Yapen", "91.05"), ("Biak Numfor", "91.06"),
    ("Biak-Numfor", "91.06"), ("Mamberamo Raya", "91.20"), ("Pegunungan Arfak", "92.12"),
    ("Peg. Arfak", "92.12"), ("Pegunungan Bintang", "95.02"), ("Peg. Bintang", "95.02"),
    ("Kab. Peg. Bintang", "95.02"), ("Teluk Bintuni", "92.06"), ("Badung Regency", "51.03"),
    ("Bandung City", "32.73"), ("Bandung Regency", "32.04"), ("City of Bandung", "32.73"),
    ("Regency of Badung", "51.03"), ("Special Region of Yogyakarta", "34"),
    ("Yogyakarta Special Region", "34"), ("Yogyakarta City", "34.71"),
    ("Special Capital Region of Jakarta", "31"), ("West Java", "32"), ("West Java Province", "32"),
    ("Central Java", "33"), ("East Java", "35"), ("North Sumatra", "12"), ("South Sulawesi", "73"),
    ("Bali Province", "51"), ("Province of Bali", "51"), ("West Nusa Tenggara", "52"),
    ("East Nusa Tenggara", "53"), ("Riau Islands", "21"), ("Bangka Belitung Islands", "19"),
    ("South Papua", "93"), ("Highland Papua", "95"), ("Bad\u00adung", "51.03"),
    ("Kab.\u00a0Badung", "51.03"), ("Kab.\u200bBadung", "51.03"), ("Badung*", "51.03"),
    ("Badung **)", "51.03"), ("Badung 1)", "51.03"), ("Badung1)", "51.03"), ("Badung¹", "51.03"),
    ("Badung¹⁾", "51.03"), ("Badung*)", "51.03"), ("Badung †", "51.03"), ("Badung r)", "51.03"),
    ("Badung a)", "51.03"), ("BADUNG .", "51.03"), ("  badung  ", "51.03"), ('"Badung"', "51.03"),
    ("Kab. Badung\t", "51.03"), ("Ｂadung", "51.03"), ("Kab .Badung", "51.03"), ("Kab: Badung", "51.03"),
    ("Badung, Kab.", "51.03"), ("Badung, Kabupaten", "51.03"), ("Bandung, Kota", "32.73"),
    ("Bandung (Kota)", "32.73"), ("Bandung (Kab.)", "32.04"), ("Kota Bandung, Jawa Barat", "32.73"),
    ("Bandung Kota", "32.73"), ("Kabupaten/Kota Badung", "51.03"),
    ("KABUPATEN BADUNG, PROVINSI BALI", "51.03"), ("Kabupaten Badung Provinsi Bali", "51.03"),
    ("Kab. Badung Prov. Bali", "51.03"), ("Pemerintah Kota Makassar", "73.71"), ("Pemkab. Badung", "51.03"),
    ("Pemprov Bali", "51"), ("Mesuji", "18.11"), ("Lampung", "18"), ("Prov. Lampung", "18"),
    ("Sumatera Selatan", "16"), ("Daerah Istimewa Aceh", "11"), ("D.I. Aceh", "11"), ("DI Aceh", "11"),
    ("Kalimantan  Utara", "65"), ("Kaltara", "65"), ("Kalteng", "62"), ("NTB", "52"), ("NTT", "53"),
    ("N T T", "53"), ("Bangka Tengah", "19.04"), ("Kota Batam", "21.71"), ("Batam", "21.71"),
    ("Lingga", "21.04"), ("Kab. Kepulauan Riau", "21.01"), ("Bintan", "21.01"),
    ("Sumba Barat Daya", "53.18"), ("Kab. Nias", "12.04"), ("Nias", "12.04"), ("Gunung Sitoli", "12.78"),
    ("Gunungsitoli", "12.78"), ("Subulussalam", "11.75"), ("Subulus Salam", "11.75"),
    ("Aceh Tamiang", "11.16"), ("Bireuen", "11.11"), ("Lhok Seumawe", "11.73"), ("Lhokseumawe", "11.73"),
    ("Aceh Barat Daya", "11.12"), ("Ternate", "82.71"), ("Halmahera Barat", "82.01"),
    ("Singkawang", "61.72"), ("Kota Bukit Tinggi", "13.75"), ("Padang Pariaman", "13.05"),
    ("Pariaman", "13.77"), ("Kota Pariaman", "13.77"), ("Payakumbuh", "13.76"), ("Lubuk Linggau", "16.73"),
    ("Lubuklinggau", "16.73"), ("Pagaralam", "16.72"), ("Pagar Alam", "16.72"), ("Prabumulih", "16.74"),
    ("Empat Lawang", "16.11"), ("Cilegon", "36.72"), ("Kota Cirebon", "32.74"), ("Cimahi", "32.77"),
    ("Cianjur", "32.03"), ("Purbalingga", "33.03"), ("Kota Madiun", "35.77"), ("Kotamadya Madiun", "35.77"),
    ("Kab. Blitar", "35.05"), ("Kota Adm Jakarta Utara", "31.72"), ("Jakarta Utara", "31.72"),
    ("Jaksel", "31.74"), ("Jakpus", "31.71"), ("Jaktim", "31.75"), ("Jakbar", "31.73"), ("Jakut", "31.72"),
    ("Kab Kepulauan Seribu", "31.01"),
]
NAMESAKES = [
    ("Bogor", ("32.01", "32.71")), ("Banjar", ("32.79", "63.03")), ("Tasikmalaya", ("32.06", "32.78")),
    ("Tegal", ("33.28", "33.76")), ("Probolinggo", ("35.13", "35.74")), ("Bima", ("52.06", "52.72")),
    ("Kupang", ("53.01", "53.71")), ("Gorontalo", ("75", "75.01", "75.71")), ("Sorong", ("96.01", "96.71")),
    ("Jayapura", ("91.03", "91.71")), ("Kab/Kota Bandung", ("32.04", "32.73")),
    ("Solok", ("13.02", "13.72")), ("Cirebon", ("32.09", "32.74")), ("Madiun", ("35.19", "35.77")),
]
# Misspellings: the region comes first among what is offered, and is never taken.
MISSPELT = [
    ("Phakpak Bharat", "12.15"), ("Kuantan Sengingi", "14.09"), ("Muara Jambi", "15.05"),
    ("Bulelelng", "51.08"), ("Kutai Kertanegara", "64.02"), ("Penajam Pasir Utara", "64.09"),
    ("Tanah Tidung", "65.04"), ("Bolaang Mangondow", "71.01"), ("Parigi Mautong", "72.08"),
    ("Tanah Toraja", "73.18"), ("Makasar", "73.71"), ("Membramo Raya", "91.20"), ("Tel. Bintuni", "92.06"),
    ("Bireun", "11.11"), ("Payah Kumbuh", "13.76"), ("4 Lawang", "16.11"),
]
# fmt: on


@pytest.mark.parametrize(("written", "code"), WRITTEN)
def test_spelling_of_an_office_gives_its_region(written, code):
    assert REGISTRY.resolve(written).code == code


@pytest.mark.parametrize(("written", "codes"), NAMESAKES)
def test_name_of_several_gives_them_all(written, codes):
    with pytest.raises(AmbiguousRegion) as caught:
        REGISTRY.resolve(written)

    assert {REGISTRY.resolve(label).code for label in caught.value.candidates} == set(codes)


@pytest.mark.parametrize(("written", "code"), MISSPELT)
def test_misspelling_is_offered_and_never_taken(written, code):
    with pytest.raises(UnknownRegion) as caught:
        REGISTRY.resolve(written)

    assert caught.value.suggestions[0] == REGISTRY.get(code).label


@pytest.mark.parametrize(
    "written",
    [
        "01. Badung",
        "Dinas Perindustrian Kab. Badung",
        "Kabupaten Mesuji Lampung",
        "South Tapanuli",
        "Kota Bandung (32.04)",
        "Bandung (ibu kota)",
        "Badung, Jawa Barat",
        "Kabupaten Badung Provinsi Jawa Barat",
        "Badung (Kota)",
        "Makassar Regency",
        "Ogan Komering Ilir (OKU)",
        "Bali (52)",
    ],
)
def test_what_does_not_go_together_is_no_region(written):
    with pytest.raises(UnknownRegion):
        REGISTRY.resolve(written)


WAYS = {
    "name in full": lambda r: r.name if r.kind is not RegionKind.PROVINSI else f"Provinsi {r.name}",
    "capitals": lambda r: f"{KIND_WORDS[r.kind][0]} {r.short_name}".upper(),
    "shortened kind": lambda r: f"{KIND_WORDS[r.kind][1]} {r.short_name}",
    "no blank after the kind": lambda r: f"{KIND_WORDS[r.kind][1]}{r.short_name}",
    "double blanks": lambda r: f"{KIND_WORDS[r.kind][0]}  {r.short_name.replace(' ', '  ')} ",
    "blanks that do not break": lambda r: f"{KIND_WORDS[r.kind][0]} {r.short_name}".replace(" ", "\u00a0"),
    "soft hyphens": lambda r: f"{KIND_WORDS[r.kind][0]} {r.short_name[:2]}\u00ad{r.short_name[2:]}",
    "star": lambda r: f"{KIND_WORDS[r.kind][0]} {r.short_name}*",
    "numbered mark": lambda r: f"{KIND_WORDS[r.kind][0]} {r.short_name} 2)",
    "raised mark": lambda r: f"{KIND_WORDS[r.kind][0]} {r.short_name}³⁾",
    "kind behind a comma": lambda r: f"{r.short_name}, {KIND_WORDS[r.kind][1]}",
    "kind in brackets": lambda r: f"{r.short_name} ({KIND_WORDS[r.kind][0]})",
    "English kind": lambda r: f"{r.short_name} {KIND_WORDS[r.kind][2]}",
    "English kind before": lambda r: f"{KIND_WORDS[r.kind][2]} of {r.short_name}",
    "government": lambda r: f"Pemerintah {KIND_WORDS[r.kind][0]} {r.short_name}",
    "label": lambda r: r.label,
}
KIND_WORDS = {
    RegionKind.KABUPATEN: ("Kabupaten", "Kab.", "Regency"),
    RegionKind.KOTA: ("Kota", "Kota Adm. ", "City"),
    RegionKind.PROVINSI: ("Provinsi", "Prov.", "Province"),
}


@pytest.mark.parametrize("way", WAYS)
def test_each_of_552_regions_comes_back_from_each_way_to_write_it(way):
    wrong = {
        written: region.code
        for region in REGISTRY.regions()
        if (written := WAYS[way](region)) and resolved(written) is not region
    }

    assert wrong == {}


def resolved(written):
    try:
        return REGISTRY.resolve(written)
    except (AmbiguousRegion, UnknownRegion):
        return None


def test_each_regency_comes_back_with_its_province_behind_it():
    for region in REGISTRY.regions():
        if region.kind is not RegionKind.PROVINSI:
            province = REGISTRY.province_of(region)
            assert REGISTRY.resolve(f"{region.name}, {province.name}") is region
            assert REGISTRY.resolve(f"{region.name} Prov. {province.short_name}") is region


def test_a_bare_name_never_gives_a_region_of_another_name():
    """For each short name: the region itself, or an ambiguity it is part of."""
    for region in REGISTRY.regions():
        found = {match.region for match in REGISTRY.find(region.short_name, limit=40)}
        assert region in found
        assert resolved(region.short_name) is (region if len(found) == 1 else None)


@pytest.mark.parametrize(
    ("written", "code", "matched"),
    [
        ("Mamuju Utara", "76.01", "Mamuju Utara"),
        ("KAB. PONTIANAK", "61.02", "Pontianak"),
        ("Kab. Kendari", "74.02", "Kendari"),
        ("Irian Jaya Barat", "92", "Irian Jaya Barat"),
        ("Ujungpandang", "73.71", "Ujung Pandang"),
    ],
)
def test_former_name_says_that_it_is_one(written, code, matched):
    (match,) = REGISTRY.find(written)

    assert (match.region.code, match.kind, match.matched) == (code, MatchKind.FORMER_NAME, matched)
    assert match.score < 0.9


def test_name_in_use_goes_before_the_same_former_name():
    assert REGISTRY.resolve("Pontianak").code == "61.71"
    assert REGISTRY.resolve("Kendari").code == "74.71"
    assert REGISTRY.resolve("Kepulauan Riau").code == "21"


def test_former_name_counts_in_the_years_it_was_used():
    with pytest.raises(AmbiguousRegion) as caught:
        REGISTRY.resolve("Pontianak", year=2010)

    assert set(caught.value.candidates) == {"Kota Pontianak (61.71)", "Kabupaten Mempawah (61.02)"}
    assert REGISTRY.resolve("Pontianak", year=2015).code == "61.71"
