"""Properties are tried on the same cases each time: what fails today failed yesterday."""

from hypothesis import settings

settings.register_profile("course", derandomize=True, deadline=None, database=None)
settings.load_profile("course")
