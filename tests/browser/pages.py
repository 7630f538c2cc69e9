"""Every page of the application, once: the browser tests and the tests of all pages run over this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from tiru_web.accounts import services
from tiru_web.accounts.models import Role, User
from tiru_web.datasets import services as data_services
from tiru_web.datasets.analysis import reading as reading_seam
from tiru_web.datasets.analysis import storing as storing_seam
from tiru_web.datasets.models import Reading
from tiru_web.datasets.plan import StoragePlan
from tiru_web.datasets.uploads import kept_path
from tiru_web.demonstration import create_demo_visit
from tiru_web.locus import services as locus_services
from tiru_web.locus.models import Scenario
from tiru_web.locus.question import Question
from tiru_web.reports.models import ClaimState, ResolutionOutcome, SourceText
from tiru_web.reports.services import decide_claim, resolve_conflict

ALL_ROLES = (Role.ADMINISTRATOR, Role.PLANNER, Role.ORGANISER, Role.VERIFIER)


@dataclass(frozen=True)
class Page:
    """One page in one state.

    `address` is a path, or a function that makes what the page shows and gives its path. The user is a member
    of an office with `roles`; with `signed_in` false the page is opened by somebody unknown.
    """

    name: str
    address: str | Callable[[User], str]
    signed_in: bool = True
    roles: tuple[Role, ...] = ALL_ROLES
    status: int = 200

    def make_user(self, user_in: Callable[..., User]) -> User:
        return user_in(*self.roles, email=f"{self.name}@contoh.go.id")

    def address_for(self, user: User) -> str:
        return self.address if isinstance(self.address, str) else self.address(user)


def fresh_link(user: User) -> str:
    return services.create_sign_in_link(user=user, by=None).path


def used_link(user: User) -> str:
    made = services.create_sign_in_link(user=user, by=None)
    services.use_sign_in_link(token=made.token)
    return made.path


def with_password(user: User) -> str:
    user.set_password("kuda laut hijau bernyanyi")
    user.save()
    return "/pengaturan/kata-sandi/"


def visit_part(name: str) -> Callable[[User], str]:
    """A page of the visit the carried article tells of; `{source}` and `{conflict}` are filled in."""

    def address(user: User) -> str:
        visit = create_demo_visit(by=user, office=user.office)
        source, conflict = visit.sources.get(), visit.conflicts.get()
        return f"/kunjungan/{visit.pk}/" + name.format(
            source=source.pk, conflict=conflict.pk, claim=source.claims.first().pk
        )

    return address


def settled_visit(user: User) -> str:
    visit = create_demo_visit(by=user, office=user.office)
    conflict = visit.conflicts.get()
    resolve_conflict(
        conflict=conflict,
        outcome=ResolutionOutcome.CLAIMED,
        chosen=conflict.claims.get(value="94"),
        reason="Daftar hadir memuat 94 nama.",
        by=user,
    )
    first, second, third = visit.sources.get().claims.exclude(field="headcount")[:3]
    decide_claim(claim=first, state=ClaimState.ACCEPTED, by=user)
    decide_claim(claim=second, state=ClaimState.REJECTED, reason="Bukan daerah itu.", by=user)
    decide_claim(claim=second, state=ClaimState.UNCHECKED, by=user)
    decide_claim(
        claim=third, state=ClaimState.CORRECTED, corrected_value="Bappeda", reason="Surat tugas.", by=user
    )
    return f"/kunjungan/{visit.pk}/"


def decided_text(user: User) -> str:
    address = settled_visit(user)
    return f"{address}laporan/{SourceText.objects.get(visit_id=address.split('/')[2]).pk}/"


# Invented figures; one is doubtful, one is missing. The second table names no region.
TABLE = """Produksi Contoh (Ton)
Kabupaten/Kota,2022,2023
Kabupaten Badung,10,20
Kota Denpasar,4-,-
Kabupaten Gianyar,8,9
"""
FIGURE = "daerah=51.03&waktu=2022&indikator=Produksi+Contoh&satuan=Ton"
ASKING = "Jenis,Produksi (Ton),\n,2018,2019\nContoh A,1,2\nContoh B,3,-\n"


def uploaded(user: User, text: str = TABLE, name: str = "contoh.csv") -> Reading:
    file = SimpleUploadedFile(name, text.encode())
    return data_services.add_reading(file=file, region_code="", by=user).reading


def upload_part(name: str, text: str = TABLE) -> Callable[[User], str]:
    """A page of an upload; `pratinjau/` needs a plan, which is made."""

    def address(user: User) -> str:
        reading = uploaded(user, text)
        if name == "pratinjau/":
            data_services.plan_storing(reading=reading, plan=example_plan("contoh-pratinjau"), by=user)
        return f"/data/impor/{reading.pk}/{name}"

    return address


def example_plan(dataset: str) -> StoragePlan:
    return StoragePlan(
        dataset=dataset,
        title="Produksi contoh",
        publisher="Dinas Contoh",
        url="https://contoh.go.id/produksi",
        read_on=date(2024, 3, 5),
        include_doubtful=True,
    )


def stored_part(name: str) -> Callable[[User], str]:
    """A page of a stored data set; `{import_id}` is filled in. The store outlives a test: stored once."""

    def address(user: User) -> str:
        reading, plan = uploaded(user), example_plan("contoh-produksi")
        path = kept_path(reading.folder, reading.file_name)
        report = reading_seam.read_upload(path, reading.sha256, {}, "").report
        preview = storing_seam.preview_import(report, path, {}, plan)
        import_id = data_services.store_reading(reading=reading, preview=preview, base=preview.base, by=user)
        return f"/data/kumpulan/contoh-produksi/{name}".format(import_id=import_id)

    return address


LOCUS = "daerah=51.03&fokus=pangan"


def kept_scenario(name: str) -> Callable[[User], str]:
    def address(user: User) -> str:
        question = Question("51.03", "pangan", other_province=True)
        name_of_it = f"Luar Bali, {user.email}"
        scenario = locus_services.save_scenario(name=name_of_it, note="Contoh.", question=question, by=user)
        return f"/lokus/skenario/{scenario.pk}/{name}"

    return address


def written_ruling(name: str) -> Callable[[User], str]:
    """A page of a decision that rests on a scenario; `{id}` is filled in."""

    def address(user: User) -> str:
        kept_scenario("")(user)
        plan = locus_services.RulingPlan(
            question=Question("51.03", "pangan"),
            chosen_code="35.78",
            reason="Paling mirip di antara yang mempunyai praktik.",
            alternatives=[{"region_code": "73.71", "reason": "Kurang mirip."}],
            scenario=Scenario.objects.filter(created_by=user).first(),
        )
        ruling = locus_services.write_ruling(plan=plan, by=user)
        return f"/lokus/keputusan/{name}".format(id=ruling.pk)

    return address


PAGES = (
    Page("masuk", "/masuk/", signed_in=False),
    Page("tautan", fresh_link, signed_in=False),
    Page("tautan-terpakai", used_link, signed_in=False, status=410),
    Page("komponen", "/komponen/", signed_in=False),
    Page("tidak-ada", "/tidak/ada/", signed_in=False, status=404),
    Page("beranda", "/"),
    Page("akun", "/pengaturan/akun/"),
    Page("buat-sandi", "/pengaturan/kata-sandi/baru/"),
    Page("ganti-sandi", with_password),
    Page("tidak-berhak", "/kunjungan/baru/", roles=(Role.AUDITOR,), status=403),
    Page("data", "/data/"),
    Page("data-tersimpan", lambda user: stored_part("")(user) and "/data/"),
    Page("data-pembaca", "/data/", roles=(Role.AUDITOR,)),
    Page("data-kumpulan", stored_part("")),
    Page("data-angka", stored_part("angka/?daerah=51.03")),
    Page("data-angka-kosong", stored_part("angka/?daerah=zzzz")),
    Page(
        "data-asal", stored_part("angka/asal/?daerah=51.03&waktu=2022&indikator=Produksi+Contoh&satuan=Ton")
    ),
    Page("data-batalkan", stored_part("impor/{import_id}/")),
    Page("impor", "/data/impor/"),
    Page("impor-bps", "/data/impor/bps/"),
    Page("impor-bacaan", upload_part("")),
    Page("impor-bacaan-sel", upload_part("?sel=2#sel")),
    Page("impor-pertanyaan", upload_part("", ASKING)),
    Page("impor-sumber", upload_part("sumber/")),
    Page("impor-pratinjau", upload_part("pratinjau/")),
    Page("daerah", "/daerah/"),
    Page("daerah-badung", "/daerah/51.03/"),
    Page("daerah-cari", "/daerah/?cari=bandung"),
    Page("daerah-tanpa-angka", "/daerah/71.09/"),
    Page("daerah-tak-dikenal", "/daerah/99.99/", status=404),
    Page("lokus", "/lokus/"),
    Page("lokus-keputusan", "/lokus/?daerah=51.03&fokus=pangan&pilihan=73.71"),
    Page("lokus-galat", "/lokus/?daerah=51.03&fokus=pangan&pilihan=51.03"),
    Page("lokus-calon", "/lokus/calon/73.71/?daerah=51.03&fokus=pangan&pilihan=73.71"),
    Page("lokus-setelan", f"/lokus/?{LOCUS}&tema=ikm&luar=on&jarak=900&bobot_size=3"),
    Page("lokus-kosong", f"/lokus/?{LOCUS}&jarak=1"),
    Page("lokus-bobot-nol", f"/lokus/?{LOCUS}&bobot_size=9&jarak=x"),
    Page("lokus-semua", f"/lokus/?{LOCUS}&semua=1&page=2"),
    Page("lokus-banding", f"/lokus/banding/?{LOCUS}&calon=51.04&calon=73.71&calon=35.78&calon=34.71"),
    Page("lokus-berangkat", f"/lokus/berangkat/73.71/?{LOCUS}"),
    Page("lokus-biaya", f"/lokus/berangkat/73.71/?{LOCUS}&hari=3&orang_eselon_ii=1&orang_gol_iii=20"),
    Page("lokus-biaya-galat", f"/lokus/berangkat/73.71/?{LOCUS}&hari=0&tiket=abc"),
    Page("skenario-kosong", "/lokus/skenario/"),
    Page("skenario-daftar", lambda user: kept_scenario("")(user) and "/lokus/skenario/"),
    Page("skenario-baru", f"/lokus/skenario/baru/?{LOCUS}&sejenis=on"),
    Page("skenario", kept_scenario("")),
    Page("skenario-ubah", kept_scenario("ubah/")),
    Page("skenario-hapus", kept_scenario("hapus/")),
    Page("keputusan-kosong", "/lokus/keputusan/"),
    Page("keputusan-daftar", written_ruling("")),
    Page("keputusan-baru", f"/lokus/keputusan/baru/?{LOCUS}&pilihan=73.71"),
    Page("keputusan", written_ruling("{id}/")),
    Page("praktik", "/praktik/"),
    Page("praktik-cari", "/praktik/?q=kemasan&fokus=pangan"),
    Page("praktik-kosong", "/praktik/?q=zzzz"),
    Page("praktik-satu", "/praktik/makassar-lorong-wisata/"),
    Page("praktik-berhenti", "/praktik/banjar-rumah-kemasan-gagal/"),
    Page("praktik-tak-dikenal", "/praktik/surabaya-e-pekan/", status=404),
    Page("kunjungan-kosong", "/kunjungan/"),
    Page("kunjungan-baru", "/kunjungan/baru/?lokus=73.71&fokus=pangan"),
    Page("ringkasan", visit_part("")),
    Page("ringkasan-diputuskan", settled_visit),
    Page("ringkasan-pembaca", visit_part(""), roles=(Role.AUDITOR,)),
    Page("kunjungan-ubah", visit_part("ubah/")),
    Page("laporan-tempat", "/kunjungan/teks/"),
    Page("laporan", visit_part("laporan/")),
    Page("laporan-tambah", visit_part("laporan/tambah/")),
    Page("laporan-teks", visit_part("laporan/{source}/")),
    Page("laporan-teks-klaim", visit_part("laporan/{source}/?klaim={claim}#klaim-{claim}")),
    Page("laporan-teks-diperiksa", decided_text),
    Page("laporan-tarik", visit_part("laporan/{source}/tarik/")),
    Page("pertentangan", visit_part("pertentangan/{conflict}/")),
)
