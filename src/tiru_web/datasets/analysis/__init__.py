"""The seam to the library: `reading` reads uploaded files, `storing` previews and stores, `stored` asks the store."""
