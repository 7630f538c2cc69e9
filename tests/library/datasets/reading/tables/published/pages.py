"""Tables on web pages: spans, scroll headers, hidden cells, captions, and pages named as workbooks."""

from __future__ import annotations

from tests.library.datasets.reading.tables.published.expected import (
    Published,
    line,
    lines,
    part,
)

PAGE = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Contoh</title>{head}</head><body>{body}</body></html>"

SPANS = Published(
    "nested header by spans, blanks as entities, scripts, a note below",
    PAGE.format(
        head="<script>document.write('x')</script>",
        body="<h4>Penduduk Bekerja Menurut Kabupaten/Kota di Provinsi Bali (Orang)</h4><table><thead>"
        "<tr><th rowspan='3'>Kabupaten/Kota</th><th colspan='4'>Penduduk Bekerja (Orang)</th></tr>"
        "<tr><th colspan='2'>Laki-laki</th><th colspan='2'>Perempuan</th></tr>"
        "<tr><th>2020</th><th>2021</th><th>2020</th><th>2021</th></tr></thead><tbody>"
        "<tr><td>&nbsp;Badung</td><td>1&nbsp;</td><td>&nbsp;2</td><td>3</td><td>-</td></tr>"
        "<tr><td>&nbsp;Gianyar</td><td>1.234</td><td>2.345</td><td>7</td><td>&nbsp;</td></tr></tbody></table>"
        "<p>Sumber: contoh</p>",
    ),
    [
        part(
            lines(4, "region", "51.03", "51.04"),
            [
                line(2, period="2020", breakdown="Laki-laki"),
                line(3, period="2021", breakdown="Laki-laki"),
                line(4, period="2020", breakdown="Perempuan"),
                line(5, period="2021", breakdown="Perempuan"),
            ],
            "1 2 3 -\n1234 2345 7 -",
            unit="Orang",
            indicator="Penduduk Bekerja Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    problems=["scripts_ignored"],
)

SCROLL_HEADERS = Published(
    "the header in a table of its own so that the body can scroll below it",
    PAGE.format(
        head="",
        body="<h3>Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali (unit)</h3>"
        "<div class='head'><table><thead><tr><th>Kabupaten/Kota</th><th>2020</th><th>2021</th></tr></thead></table></div>"
        "<div class='body'><table><tbody><tr><td>Badung</td><td>1</td><td>2</td></tr>"
        "<tr><td>Gianyar</td><td>3</td><td>4</td></tr></tbody></table></div>",
    ),
    [
        part(
            lines(2, "region", "51.03", "51.04"),
            lines(2, "period", "2020", "2021"),
            "1 2\n3 4",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
)

SORTING_COPY = Published(
    "a second, hidden head inside the body, and hidden cells that hold sort keys",
    PAGE.format(
        head="<style>.sr-only { position: absolute }</style>",
        body="<table><caption>Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali (unit)</caption><thead>"
        "<tr><th>Kabupaten/Kota</th><th>2020</th><th>2021</th></tr></thead><tbody>"
        "<tr style='display:none'><td>Kabupaten/Kota</td><td>2020</td><td>2021</td></tr>"
        "<tr><td><span style='display: none'>001</span>Badung</td><td><span hidden>0000012</span>12</td><td>13</td></tr>"
        "<tr><td><span style='display: none'>002</span>Gianyar</td><td><span hidden>0000014</span>14</td><td>15</td></tr>"
        "</tbody></table>",
    ),
    [
        part(
            lines(2, "region", "51.03", "51.04"),
            lines(2, "period", "2020", "2021"),
            "12 13\n14 15",
            unit="Unit",
            indicator="Jumlah IKM Menurut Kabupaten/Kota di Provinsi Bali",
        )
    ],
    problems=["hidden_cells"],
)

FOOT = Published(
    "total and source in the foot of the table, raised notes",
    PAGE.format(
        head="",
        body="<h2>Jumlah IKM di Kabupaten Badung (unit), 2020</h2><table>"
        "<tfoot><tr><td>Jumlah</td><td>30</td></tr><tr><td colspan='2'>Sumber: contoh</td></tr></tfoot>"
        "<thead><tr><th>Kecamatan</th><th>Jumlah<sup>1)</sup></th></tr></thead>"
        "<tbody><tr><td>Kuta</td><td>10<sup>1)</sup></td></tr><tr><td>Mengwi</td><td>20</td></tr></tbody></table>",
    ),
    [
        part(
            [line(2, breakdown="Kuta"), line(3, breakdown="Mengwi"), line(4, breakdown="Jumlah", total=True)],
            [line(2)],
            "10\n20\n30",
            region="51.03",
            period="2020",
            unit="Unit",
            indicator="Jumlah IKM di Kabupaten Badung",
        )
    ],
)

NAMED_AS_WORKBOOK = Published(
    "a page that an office's system saves as .xls, years merged over quarters",
    "<table border='1'><tr><td colspan='5'><b>Jumlah Tamu Contoh di Kota Denpasar (orang)</b></td></tr>"
    "<tr><td rowspan='2'>Asal</td><td colspan='2'>2020</td><td colspan='2'>2021</td></tr>"
    "<tr><td>Tw I</td><td>Tw II</td><td>Tw I</td><td>Tw II</td></tr>"
    "<tr><td>Asing</td><td>1.250</td><td>980</td><td>0</td><td>12</td></tr>"
    "<tr><td>Domestik</td><td>2.250</td><td>1.980</td><td>1.100</td><td>1.012</td></tr></table>",
    [
        part(
            lines(4, "breakdown", "Asing", "Domestik"),
            lines(2, "period", "2020-Q1", "2020-Q2", "2021-Q1", "2021-Q2"),
            "1250 980 0 12\n2250 1980 1100 1012",
            region="51.71",
            unit="Orang",
            indicator="Jumlah Tamu Contoh di Kota Denpasar",
        )
    ],
    file_name="laporan.xls",
)

LAYOUT_TABLES = Published(
    "a page laid out with tables around the table of figures",
    PAGE.format(
        head="",
        body="<table><tr><td><table><tr><td>Beranda</td><td>Publikasi</td></tr></table></td></tr>"
        "<tr><td><p>Jumlah IKM di Kota Makassar (unit)</p><table><tr><th>Jenis</th><th>2020</th><th>2021</th></tr>"
        "<tr><td>Pangan</td><td>1</td><td>2</td></tr><tr><td>Sandang</td><td>3</td><td>4</td></tr></table></td></tr></table>",
    ),
    [
        part(
            lines(2, "breakdown", "Pangan", "Sandang"),
            lines(2, "period", "2020", "2021"),
            "1 2\n3 4",
            region="73.71",
            unit="Unit",
            indicator="Jumlah IKM di Kota Makassar",
        )
    ],
)

CASES = (SPANS, SCROLL_HEADERS, SORTING_COPY, FOOT, NAMED_AS_WORKBOOK, LAYOUT_TABLES)
