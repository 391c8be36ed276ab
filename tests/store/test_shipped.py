"""The starter rubrics and examples are found wherever callreview runs from."""

import shutil
import subprocess
import sys
from pathlib import Path

import callreview
from callreview.store.shipped import shipped


def test_a_checkout_reads_its_own_folders_in_place() -> None:
    """Nothing is copied in an editable install, so the repository's folder is the one."""
    assert (shipped("rubrics") / "range-of-tolerance.yaml").is_file()
    assert shipped("examples").is_dir()


def test_an_installed_package_reads_what_it_was_shipped_with(tmp_path: Path) -> None:
    """A package with a folder `shipped` in it, as the wheel lays it, reads from there."""
    package = tmp_path / "callreview"
    shutil.copytree(Path(callreview.__file__).parent, package)
    (package / "shipped" / "rubrics").mkdir(parents=True)
    script = 'from callreview.store.shipped import shipped; print(shipped("rubrics"))'
    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == str(package / "shipped" / "rubrics")
