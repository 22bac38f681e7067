"""The catalogues: extract, update, write in one form, and check what a translator gives."""
