"""The site: every language built, the pages that join them, and the preview."""
