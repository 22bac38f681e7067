"""Where the course's own files are: in the repository, as they are written, or in the package that a wheel carries.

The hook of the build, `hatch_build.py`, fills the folder that a wheel carries; the repository never has one.
"""

from pathlib import Path

ROOT = Path(__file__).parents[2]
CARRIED = Path(__file__).with_name("carried")
INSTALLED = CARRIED.is_dir()
