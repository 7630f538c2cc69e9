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
    "not_yaml": "susunan YAML-nya rusak",
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

IMPORT_REASONS = {
    "two_values": "satu sel mempunyai dua nilai",
    "no_figures": "tidak ada satu pun angka yang diterima",
    "unit_of_indicator": "satuannya bukan satuan indikator itu",
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
    "redirected": "mengalihkan ke alamat lain, dan itu ditolak demi keamanan kunci Anda",
}
