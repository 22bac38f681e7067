"""The commands of `course`, one module a subject; each speaks the reader's language."""
