"""Where people were received, what they came to study, whether they mean to take it over."""

import pytest

from tiru.extraction import draft_visit

BODY = "Rombongan Pemkab Badung melakukan studi tiru ke Kota Makassar."


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        (
            "Mereka diterima di Ruang Auditorium Gedung TP. PKK Kota Makassar oleh Misal Umpama, S.H.",
            "Ruang Auditorium Gedung TP. PKK Kota Makassar",
        ),
        (
            "Tamu diterima Misal Umpama, S.H., di ruang sidang internal DPRD Kota Makassar.",
            "ruang sidang internal DPRD Kota Makassar",
        ),
        ("Di Museum Batik, mereka disambut Misal Umpama, S.H.", "Museum Batik"),
        ("Kedatangan mereka disambut Misal Umpama, S.H., di Mataram Craft Center.", "Mataram Craft Center"),
        ("Kegiatan bertempat di Aula Ngalau Indah, Senin pagi.", "Aula Ngalau Indah"),
        ("Tempat : Ruang Rapat Delta, lantai dua", "Ruang Rapat Delta"),
        ("Rombongan langsung menuju Rumah Kreatif Jambangan.", "Rumah Kreatif Jambangan"),
        ("Mereka diterima Misal Umpama, S.H., dengan ramah.", None),
    ],
)
def test_venue(text, venue):
    assert draft_visit(f"{BODY} Sesudah itu semua beristirahat.\n{text}").venue == venue


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "Fokus utamanya adalah pengembangan industri kreatif, pengelolaan tenaga kerja, "
            "serta pemanfaatan teknologi.",
            ("pengembangan industri kreatif", "pengelolaan tenaga kerja", "pemanfaatan teknologi"),
        ),
        (
            "Mereka akan mempelajari pengolahan kelapa menjadi gula semut serta "
            "penyelenggaraan festival produk lokal.",
            ("pengolahan kelapa", "penyelenggaraan festival produk lokal"),
        ),
        (
            "Ada tiga hal yang akan didalami, yaitu pemasaran kerajinan perak dan ukiran, "
            "penataan pasar seni yang ramai, serta pembiayaan IKM lewat lembaga desa.",
            ("pemasaran kerajinan perak dan ukiran", "penataan pasar seni", "pembiayaan IKM"),
        ),
        (
            "Selain pendidikan ukir, materi yang dibahas ialah legalitas kayu (SVLK) dan ekspor mebel.",
            ("pendidikan ukir", "legalitas kayu", "ekspor mebel"),
        ),
        (
            "Pokok bahasan:\na. peta jalan kain endek dari hulu;\nb. peragaan busana daerah.",
            ("peta jalan kain endek", "peragaan busana daerah"),
        ),
        ("Soal pemasaran digital, dinas membagikan modul.", ("pemasaran digital",)),
        ('"Kami mempelajari banyak hal," katanya.', ()),
        ("Sesudahnya rombongan meninjau Kasongan dan Manding.", ()),
    ],
)
def test_topics(text, topics):
    assert draft_visit(f"{BODY} Sesudah itu semua beristirahat.\n{text}").topics == topics


def test_topic_behind_the_word_for_the_visit():
    draft = draft_visit("Pemkab Badung melakukan studi tiru pembinaan industri kecil ke Kota Makassar.")

    assert draft.topics == ("pembinaan industri kecil",)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"Ruang foto itu yang akan kami terapkan lebih dulu," katanya.', True),
        ('"Kartu nilai ini langsung kita pakai bulan depan," katanya.', True),
        ('"Sistem pinjam bergilir itu kami ambil," ujarnya.', True),
        ("Pola pendataan itu dapat diadopsi mulai tahun depan nanti.", True),
        ("Dengan mengadopsi berbagai inovasi, industri lokal diharapkan berkembang.", True),
        ("Hasil kunjungan ini akan kami jadikan referensi.", True),
        ("Model kluster itu dinilai belum bisa langsung ditiru di sini.", False),
        ("Praktik peragaan busana tidak diadopsi karena anggaran.", False),
        ("Tenun ikat di kampungnya kerap ditiru pabrik tanpa izin.", None),
        ("Pemkab lain akan melakukan studi tiru di sana.", None),
        ("Mereka melihat langsung loket dan mencoba sendiri mengisi survei.", None),
        ("Bahan itu dapat dipakai ulang oleh perajin setempat.", None),
    ],
)
def test_intent_to_adopt(text, wanted):
    assert draft_visit(f"{BODY} {text}").adoption_intent is wanted


def test_a_wish_outweighs_a_refusal_and_both_stay_as_claims():
    text = f"{BODY} Peta jalan itu akan kami adopsi. Praktik peragaan busana tidak diadopsi."
    draft = draft_visit(text)

    assert draft.adoption_intent is True
    assert [claim.value for claim in draft.claims if claim.field == "adoption_intent"] == ["true", "false"]
