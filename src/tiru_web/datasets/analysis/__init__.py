"""The seam to the library: `reading` reads uploads, `storing` stores them, `stored` asks the store."""
