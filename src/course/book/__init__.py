"""The course as a book, to read where there is no network and no browser: an EPUB and a PDF in each language."""
