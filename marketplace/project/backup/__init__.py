"""The whole store in one file, and back: database, media and keys, all or nothing."""
