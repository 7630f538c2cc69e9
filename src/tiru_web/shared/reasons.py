"""The machine words by which the library says why it refuses a file, a row or a field, in Indonesian."""

FILE_REASONS = {
    "missing_file": "berkas itu tidak ada. Periksa nama dan letaknya",
    "not_a_file": "itu bukan berkas. Tunjukkan berkasnya, bukan foldernya",
    "empty": "berkas itu kosong. Isi dahulu, lalu ulangi",
    "not_utf8": "berkas itu tidak tersimpan sebagai UTF-8. Simpan ulang sebagai UTF-8, lalu ulangi",
    "missing_columns": "kolom wajib tidak ada",
    "unreadable": "berkas itu tidak dapat dibuka. Periksa nama dan izin bacanya",
    "not_csv": "isinya bukan CSV yang dapat dibaca. Simpan ulang sebagai CSV UTF-8, lalu ulangi",
    "semicolons": "kolomnya dipisahkan titik koma. Simpan ulang sebagai CSV dengan koma",
    "repeated_columns": "ada kolom yang namanya ganda",
    "unknown_columns": "ada kolom yang tidak dikenal. Hapus atau betulkan namanya",
    "no_rows": "berkas itu hanya memuat kepala tabel. Isi dahulu barisnya, lalu ulangi",
    "not_a_list": "isinya harus daftar praktik",
    "answer_error": "penerbit menjawab dengan galat, bukan data",
    "list_not_available": "daftar yang diminta tidak tersedia pada penerbit",
    "not_available": "data yang diminta tidak tersedia pada penerbit",
    "not_webapi": "isinya bukan jawaban WebAPI BPS",
    "not_a_data_answer": "isinya jawaban WebAPI, tetapi bukan jawaban data (model=data)",
    "html_not_json": "isinya halaman HTML, bukan JSON. Unduh ulang jawabannya",
    "not_json": "isinya bukan JSON yang dapat dibaca",
    "truncated_json": "JSON-nya terpotong. Unduh ulang sampai selesai",
    "missing_lists": "daftar yang diperlukan tidak ada di dalamnya",
    "broken_lists": "daftar di dalamnya rusak",
    "broken_gzip": "berkas gzip-nya rusak. Unduh ulang",
    "gzip_of_other": "isi gzip-nya bukan jawaban WebAPI",
    "too_large": "berkasnya terlalu besar. Pecah menjadi beberapa berkas",
    "too_many_cells": "selnya terlalu banyak. Pecah menjadi beberapa berkas",
    "not_writable": "tidak dapat ditulis di sana. Periksa izin dan ruang disk",
    "not_a_mapping": "isinya bukan berkas jawaban",
    "unknown_fields": "ada isian yang tidak dikenal",
    "unknown_version": "versi berkas jawabannya tidak dikenal",
    "repeated_answer": "ada pertanyaan yang dijawab dua kali",
    "broken_answer": "ada jawaban yang tidak dapat dibaca",
    "unknown_answer": "ada jawaban untuk pertanyaan yang tidak diajukan",
    "answer_does_not_fit": "ada jawaban yang tidak cocok dengan pertanyaannya",
    "zip_bomb": "isinya akan mengembang jauh melebihi ukurannya, dan itu ditolak",
    "encrypted": "berkasnya terkunci dengan kata sandi. Buka kuncinya, simpan ulang, lalu ulangi",
    "broken_workbook": "buku kerjanya rusak. Buka dan simpan ulang dengan aplikasi lembar kerja",
    "broken_html": "HTML-nya tidak dapat dibaca",
    "picture": "isinya gambar, bukan tabel. Minta tabelnya dari penerbit",
    "not_a_table_file": "itu bukan berkas tabel (xlsx, xls, ods, csv, atau html)",
    "not_text": "isinya bukan teks yang dapat dibaca. Simpan ulang sebagai CSV UTF-8, lalu ulangi",
    "no_table": "tidak ada tabel di dalamnya",
    "no_title_column": (
        "tidak ada kolom judul praktik atau nama inovasi. Namai kolomnya “Nama inovasi”, atau sebutkan "
        "di berkas keterangan"
    ),
    "not_yaml": "susunan YAML-nya rusak",
    "broken_parquet": "berkas Parquet-nya rusak. Unduh atau buat ulang",
    "nested_columns": "ada kolom yang selnya berisi daftar atau susunan. Uraikan dahulu menjadi kolom biasa",
    "needs_extra": "untuk membacanya diperlukan bagian tambahan",
    "sdmx_version": "versi SDMX-nya tidak didukung. Minta SDMX-ML 2.1 atau SDMX-CSV dari penerbit",
    "document_type": "XML-nya memuat DTD, dan itu ditolak demi keamanan. Minta berkas tanpa DTD",
    "broken_sdmx": "pesan SDMX-nya rusak atau tidak menurut bakunya. Unduh ulang",
    "no_observations": "tidak ada satu pun angka di dalamnya. Tunjukkan pesan datanya, bukan strukturnya",
    "not_one_structure": "berkas struktur harus memuat tepat satu struktur data",
    "folder_without_files": "foldernya tidak berisi berkas CSV atau Parquet",
    "mixed_files": "berkas dalam folder itu berbeda jenis atau kolom. Samakan, atau olah satu per satu",
    "column_type": "jenis isi kolom tidak sesuai dengan kegunaannya",
    "region_code_is_a_number": (
        "kode daerah tersimpan sebagai bilangan, sehingga 51.10 menjadi 51.1. Simpan sebagai teks, atau "
        "sebutkan bahwa itu kode BPS"
    ),
    "activity_digits_needed": (
        "kode KBLI tersimpan sebagai bilangan, sehingga nol di depannya hilang. Sebutkan banyaknya angka "
        "tiap kode"
    ),
    "too_many_codes": "isi kolom terlalu beragam untuk sebuah kode. Periksa nama kolomnya",
    "not_a_tariff_list": "isinya harus daftar tarif. Mulai dari contoh berkas tarif",
    "nothing_filled": "belum ada satu pun besaran yang diisi. Isi kolom amount_idr, lalu ulangi",
}

# Reasons whose details are names, or the publisher's message, as the file has them.
REASONS_WITH_NAMES = frozenset(
    {
        "missing_columns",
        "repeated_columns",
        "unknown_columns",
        "unknown_fields",
        "missing_lists",
        "nested_columns",
        "broken_lists",
        "not_a_data_answer",
        "answer_error",
        "not_available",
        "column_type",
    }
)

# Where and how much, of reasons whose details are places and counts.
FILE_DETAILS = {
    "needs_extra": " {texts[0]}. Pasang dengan: pip install 'tiru[{texts[0]}]'",
    "not_one_structure": " (yang ada: {counts[0]})",
    "mixed_files": " ({texts[0]} sebagai pembanding)",
    "region_code_is_a_number": " (kolom {texts[0]})",
    "activity_digits_needed": " (kolom {texts[0]})",
    "too_many_codes": " (kolom {texts[0]}, lebih dari {counts[1]} kode)",
    "not_utf8": " (mulai baris {counts[0]})",
    "not_yaml": " (baris {counts[0]})",
    "not_json": " (baris {counts[0]}, huruf ke-{counts[1]})",
    "truncated_json": " (baris {counts[0]}, huruf ke-{counts[1]})",
    "too_large": " (paling besar {texts[0]})",
    "too_many_cells": " (paling banyak {counts[0]})",
    "zip_bomb": " (menjadi {texts[0]})",
    "not_a_mapping": " (isian yang harus ada: {texts[0]} dan {texts[1]})",
    "unknown_version": " (yang dikenal: {texts[0]})",
    "repeated_answer": ": {texts[0]} (baris {counts[1]})",
    "broken_answer": ": {texts[0]} (baris {counts[1]})",
    "answer_does_not_fit": ": {texts[1]} dijawab “{texts[2]}” (baris {counts[0]}; {words[3]})",
    "unknown_answer": ": {texts[0]} (yang ditanyakan: {words[1]})",
}

# Details that are codes.
DETAIL_WORDS = {
    "": "tidak ada",
    "EACCES": "tidak diizinkan",
    "EPERM": "tidak diizinkan",
    "EROFS": "hanya boleh dibaca",
    "ENOSPC": "ruang disk habis",
    "EDQUOT": "jatah disk habis",
    "EIO": "disknya bermasalah",
    "ENAMETOOLONG": "namanya terlalu panjang",
    "ENOENT": "foldernya tidak ada",
    "ENOTDIR": "letaknya bukan folder",
    "EISDIR": "itu folder",
    "pdf": "itu PDF",
    "text_document": "itu naskah",
    "empty_archive": "itu arsip kosong",
    "packed_file": "itu berkas yang dimampatkan",
    "archive_without_workbook": "itu arsip tanpa buku kerja",
    "document_without_workbook": "itu dokumen tanpa buku kerja",
    "no_visible_cell": "tidak ada lembar terlihat yang berisi",
    "control_characters": "memuat tanda kendali",
    "other_encoding": "tidak tersimpan sebagai UTF-8",
    "empty_answer": "jawabannya kosong",
    "answer_too_long": "jawabannya terlalu panjang",
    "not_a_year": "harus tahun empat angka",
    "not_an_option": "bukan salah satu pilihannya",
    "not_a_region": "bukan nama lengkap atau kode suatu daerah",
}

ROW_REASONS = {
    "field_count": "jumlah kolomnya tidak sesuai dengan kepala tabel",
    "broken_quotes": "tanda kutipnya tidak berpasangan",
    "name_of_other_region": "nama daerah tidak cocok dengan kodenya; mungkin itu kode BPS",
    "decimal_comma": "ditulis dengan koma; tulis dengan titik desimal tanpa pemisah ribuan, misalnya 1234.5",
    "not_a_whole_number": "harus bilangan bulat tanpa pemisah ribuan, misalnya 1234",
    "out_of_range": "di luar batas yang mungkin bagi indikator itu",
    "no_definition": "definisi angkanya belum diisi",
    "no_source": "judul sumbernya belum diisi",
    "not_an_address": "bukan alamat http atau https",
    "unknown_verdict": "kedudukan tidak dikenal; pilih utama, pembanding, lain, atau ditolak",
    "unknown_status": "status tidak dikenal; pilih final atau sementara",
    "unknown_series": "seri definisi tidak dikenal",
    "series_of_other_indicator": "seri definisi itu milik indikator lain",
    "not_a_number": "bukan bilangan; tulis dengan titik desimal tanpa pemisah ribuan, misalnya 1234.5",
    "not_a_year": "bukan tahun empat angka",
    "unknown_region": "kode daerah tidak dikenal",
    "wrong_code_system": "bukan kode Kemendagri bertitik; kode BPS tidak diterima di sini",
    "unknown_indicator": "indikator tidak dikenal",
    "unit_mismatch": "satuannya bukan satuan indikator itu",
    "duplicate_primary": "angka utama untuk daerah, indikator, dan tahun yang sama sudah ada",
    "unknown_component": (
        "komponen tidak dikenal; pilih uang_harian, representasi, penginapan, transpor, sewa_kendaraan, "
        "atau honorarium"
    ),
    "unknown_travel": (
        "jenis perjalanan tidak dikenal; pilih luar_kota, dalam_kota, diklat, paket_meeting, atau kosongkan"
    ),
    "unknown_traveller": "tingkat orang tidak dikenal; tulis misalnya eselon II, gol. III, atau pihak lain",
    "not_rupiah": "harus rupiah bulat tanpa titik, koma, atau Rp, misalnya 1800000",
    "amount_too_high": "lebih dari satu miliar rupiah untuk satu satuan; periksa angka nolnya",
    "unit_of_component": "bukan satuan komponen itu; salin satuannya dari contoh berkas tarif",
    "not_a_date": "bukan tanggal; tulis sebagai tahun-bulan-hari, misalnya 2026-01-31",
    "ends_before_start": "lebih awal daripada hari mulai berlakunya",
    "no_legal_basis": "dasar tarifnya belum diisi",
    "tariff_twice": "tarif untuk hal dan masa yang sama sudah ada di berkas ini",
    "not_a_row": "harus berisi isian bernama",
    "not_a_single_value": "harus satu nilai",
    "unknown_column": "tidak ada isian bernama itu",
    "column_twice": "isian ini ditulis dua kali",
    "column_missing": "isian ini belum ditulis; kosongkan bila berlaku untuk semua",
}

PRACTICE_REASONS = {
    "unknown_field": "tidak ada isian bernama itu",
    "missing_field": "isian ini belum ditulis; tulis null atau [] bila tidak diketahui",
    "repeated_field": "isian ini ditulis dua kali",
    "repeated_key": "kunci itu sudah dipakai praktik lain",
    "repeated_value": "nilai itu sudah disebut",
    "bad_key": "kunci hanya boleh huruf kecil, angka, dan tanda hubung",
    "empty": "isian ini tidak boleh kosong",
    "not_a_text": "harus teks; tulis di dalam tanda kutip",
    "not_a_number": "harus bilangan dengan titik desimal, misalnya 1234.5",
    "not_a_year": "harus tahun empat angka",
    "not_a_day": "harus tanggal, misalnya 2024-07-09",
    "not_a_list": "harus daftar",
    "not_a_mapping": "harus berisi isian bernama",
    "not_a_single_value": "harus satu nilai",
    "future_year": "tahun itu belum tiba",
    "future_day": "tanggal itu belum tiba",
    "before_start": "lebih awal daripada tahun mulai",
    "missing_unit": "ada bilangan tanpa satuan",
    "bad_address": "bukan alamat http atau https",
    "unknown_value": "nilai itu tidak dikenal",
    "unknown_region": "bukan kode Kemendagri suatu daerah",
    "region_mismatch": "nama itu bukan nama daerah dengan kode tersebut; mungkin kodenya kode BPS",
    "out_of_range": "di luar batas",
    "grade_above_kind": "lebih tinggi daripada yang dapat diberikan jenis buktinya",
}

# Of one cell of a table of records; the rest is refused in the words above.
RECORD_REASONS = {
    "missing_field": "belum diisi, padahal rancangan memerlukannya",
    "unknown_region": "daerah itu tidak ditemukan; tulis nama lengkap atau kode Kemendagri bertitik",
    "ambiguous_region": "dapat berarti beberapa daerah",
    "region_code_system": "sistem kodenya tidak diketahui; tulis kode Kemendagri bertitik atau namanya",
    "ambiguous_number": "dapat dibaca dua cara; tulis tanpa tanda ribuan",
    "not_a_year": "harus memuat satu tahun empat angka",
    "not_a_number": "bukan bilangan",
    "two_values": "baris lain dari praktik yang sama menyebut nilai lain; yang pertama dipakai",
}

IMPORT_REASONS = {
    "two_values": "satu sel mempunyai dua nilai",
    "no_figures": "tidak ada satu pun angka yang diterima",
    "unit_of_indicator": "satuannya bukan satuan indikator itu",
    "no_value": "ada sel yang diterima tanpa angka",
    "not_finite": "ada angka yang bukan bilangan",
    "not_a_region_code": "ada kode daerah yang bukan kode Kemendagri",
    "not_a_period": "ada waktu yang bukan tahun, semester, triwulan, bulan, atau rentang bulan",
    "future_period": (
        "ada waktu sesudah tahun sumbernya diambil, padahal tabelnya tidak menyebut proyeksi atau target; "
        "periksa tahunnya"
    ),
    "not_a_dataset_key": (
        "kunci kumpulan data hanya boleh huruf kecil, angka, dan tanda hubung, paling banyak 64 huruf"
    ),
    "no_title": "judul sumbernya belum diisi (--title)",
    "no_publisher": "penerbitnya belum diisi (--publisher, atau penerbit di berkas jawaban)",
    "no_name": "nama penyimpannya belum diisi (--by)",
    "file_changed": "berkasnya berubah sesudah pratinjau; lihat pratinjaunya sekali lagi",
    "which_indicator": "berkas memuat beberapa indikator; pilih satu dengan --label",
    "declares_nothing": "tidak ada baris dengan indikator dan rincian itu",
    "out_of_range": "ada nilai di luar batas indikator itu",
    "not_a_whole_number": "ada hitungan yang tidak bulat",
    "unknown_series": "kunci definisi tidak dikenal",
    "series_of_other_indicator": "definisi itu milik indikator lain",
    "no_definition": "definisinya belum disebut (--series atau --definition)",
    "two_price_bases": "dasar harga tabel berbeda dari dasar harga definisi itu",
    "not_a_division": "kode lapangan usaha harus dua angka KBLI",
    "declared_twice": "dua pernyataan di berkas jawaban berlaku untuk angka yang sama",
    "declared_unit": "satuan di berkas berbeda dari yang dinyatakan di berkas jawaban",
    "source_kind_of_series": "jenis sumber yang dinyatakan berbeda dari jenis sumber definisi itu",
}

# Where the words above name an option of a command, a page names its field.
IMPORT_REASONS_ON_PAGES = IMPORT_REASONS | {
    "no_title": "judul sumbernya belum diisi",
    "no_publisher": "penerbitnya belum diisi",
    "no_name": "nama penyimpannya belum diisi",
    "which_indicator": "berkas memuat beberapa indikator; pilih salah satu",
    "no_definition": "definisinya belum dipilih atau ditulis",
}

STORE_REASONS = {
    "disk_full": "ruang disk habis. Kosongkan ruang, lalu ulangi",
    "read_only": "folder itu hanya boleh dibaca. Beri izin tulis, lalu ulangi",
    "not_a_folder": "itu bukan folder. Tunjukkan folder penyimpanannya",
    "unwritable": "tidak dapat ditulisi. Periksa izin dan disknya, lalu ulangi",
    "unconfirmed": "perubahan sudah terbaca, tetapi disk belum memastikannya. Periksa disk itu",
}

DAMAGE_REASONS = {
    "missing": "berkasnya hilang",
    "unreadable": "berkasnya tidak dapat dibuka",
    "changed_bytes": "isinya bukan lagi yang dahulu disimpan",
    "broken_line": "ada baris yang rusak",
    "newer_format": "ditulis oleh versi Tiru yang lebih baru",
}

SOURCE_REASONS = {
    "no_key": "kuncinya belum diberikan. Isi TIRU_BPS_KEY atau pilihan --key",
    "key_refused": "kuncinya ditolak. Periksa kunci Anda di akun WebAPI BPS",
    "timeout": "tidak menjawab tepat waktu. Ulangi nanti",
    "unreachable": "tidak dapat dihubungi. Periksa jaringan, lalu ulangi",
    "server_error": "sedang bermasalah. Ulangi nanti",
    "too_many_requests": "menolak karena terlalu banyak permintaan. Tunggu sebentar, lalu ulangi",
    "too_large": "jawabannya terlalu besar. Minta tahun atau variabel yang lebih sedikit",
    "broken_key": "tidak ditanyai: kunci Anda memuat tanda yang tidak mungkin",
    "broken_domain": "tidak ditanyai: domain harus empat angka, misalnya 5103",
    "broken_number": "tidak ditanyai: nomor variabel harus bilangan bulat",
    "insecure_address": "tidak ditanyai: alamatnya harus https",
    "no_variable": "tidak mengenal variabel itu pada domain ini",
    "refused": "menolak permintaan itu",
    "years_not_available": "tidak mempunyai tahun yang diminta",
    "redirected": "mengalihkan ke alamat lain, dan itu ditolak demi keamanan kunci Anda",
}

SOURCE_REASONS_ON_PAGES = SOURCE_REASONS | {
    "no_key": "memerlukan kunci. Mintalah administrator kantor Anda mengisinya, lalu ulangi",
}

# What keeps an engine for large files from its work; {0}: the table or the line it names.
ENGINE_REASONS = {
    "no_java": "memerlukan Java 17 ke atas. Pasang dahulu (Debian: apt install default-jre-headless)",
    "failed_to_start": "tidak dapat dijalankan. Periksa Java dan memorinya, lalu ulangi",
    "unreachable": "tidak dapat dihubungi. Periksa alamat, nama pengguna, dan kata sandinya, lalu ulangi",
    "no_files": "hanya membaca tabel di peladennya. Sebutkan nama tabel, atau pakai duckdb untuk berkas",
    "no_table": "tidak mempunyai tabel {0}. Periksa namanya, lalu ulangi",
    "out_of_memory": "kehabisan memori. Beri batas memori yang lebih besar, lalu ulangi",
    "disk_full": "kehabisan ruang disk untuk hasil antara. Kosongkan ruang, lalu ulangi",
    "unreadable_data": "tidak dapat membaca isi berkasnya{0}. Perbaiki atau unduh ulang berkas itu",
    "connection_lost": "terputus di tengah jalan. Ulangi",
}

# Numbers a method works with, as an `InvalidParameter` names them; then the signs of its range in words.
PARAMETER_NAMES = {
    "block": "Kelompok ciri",
    "block_weight": "Bobot kelompok",
    "block_weights": "Jumlah semua bobot",
    "concentration": "Kepekatan bobot",
    "draws": "Banyaknya susunan bobot",
    "limit": "Banyaknya calon",
    "within_km": "Jarak paling jauh",
    "population_ratio": "Nisbah penduduk",
    "activity_digits": "Banyaknya angka kode KBLI",
    "amount": "Nama jumlah",
    "depth": "Banyaknya angka KBLI",
    "engine": "Mesin hitung",
    "memory_limit": "Batas memori",
    "threads": "Banyaknya inti prosesor",
    "threshold": "Ambang",
    "value": "Nama jumlah",
    "year": "Tahun",
    "days": "Lamanya (hari)",
    "nights": "Banyaknya malam",
    "people": "Banyaknya orang",
    "traveller": "Tingkat orang",
    "others_as": "Tingkat untuk yang tidak mempunyai tingkat sendiri",
    "travel": "Jenis perjalanan",
    "fare_idr": "Ongkos pulang-pergi",
    "vehicles": "Banyaknya kendaraan",
    "speakers": "Banyaknya narasumber",
    "ceiling_idr": "Pagu biaya",
    "origin": "Tempat berangkat",
    "destination": "Tempat tujuan",
    "host_load": "Beban tuan rumah",
    "weight": "Bobot",
    "weights": "Jumlah semua bobot",
}
PARAMETER_RANGES = {
    "one weight > 0": "paling sedikit satu bobot di atas 0",
    "..": " sampai ",
    ">= ": "paling kecil ",
    "> ": "lebih dari ",
}

# Why a table of activities (region x activity x period) cannot be measured; {0}, {1}: what the library names.
TABLE_REASONS = {
    "column_missing": "kolom {names} tidak ada. Tambahkan kolomnya atau sebutkan nama kolom yang benar",
    "no_rows": "tidak ada satu baris pun",
    "label_missing": "ada baris tanpa isian pada kolom {0}. Lengkapi dahulu",
    "value_infinite": "ada nilai yang tidak terhingga. Perbaiki sumbernya",
    "value_negative": "ada {0} nilai negatif. Banyaknya kegiatan tidak dapat kurang dari 0",
    "cell_twice": "daerah {0}, kegiatan {1} ditulis lebih dari sekali ({2} sel ganda). Sisakan satu baris",
    "total_missing": "angka jumlah yang diumumkan tidak lengkap. Sertakan jumlah tiap daerah dan kegiatan",
    "total_below_parts": "jumlah yang diumumkan untuk {0} lebih kecil daripada bagian-bagiannya",
    "no_such_period": "tidak ada periode {0} di dalamnya",
    "different_tables": "periode {0} dan {1} tidak memuat daerah dan kegiatan yang sama",
    "empty_base": "periode awal {0} tidak berisi kegiatan apa pun",
}
