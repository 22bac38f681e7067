"""The machine behind the course: it reads exercises, runs their checks, and builds the site in every language."""
