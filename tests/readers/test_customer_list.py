"""A plain list of customers, as people keep one."""

from pathlib import Path

import pytest

from callreview.model.problem import Problem
from callreview.readers.customer_list import read_customers


def read(folder: Path, raw: bytes) -> tuple[str, ...] | Problem:
    """What a file of these bytes gives."""
    path = folder / "customers.txt"
    path.write_bytes(raw)
    return read_customers(path, shown="customers.txt")


def test_a_name_on_each_line(tmp_path: Path) -> None:
    """In the order of the file, each once; blanks around, blank lines, Windows' line ends and a BOM do no harm."""
    raw = "\ufeffHarbor  Bakery \r\n\r\n\tZo\u00eb & Co\r\nHARBOR BAKERY\n# 1 Shop\nZoe\u0308 & Co".encode()
    assert read(tmp_path, raw) == ("Harbor Bakery", "Zo\u00eb & Co", "# 1 Shop")
    assert read(tmp_path, b"") == ()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Harbor\n\xff\xfe", "customers.txt:2:1: is not UTF-8 from here on"),
        (b"a\n" + b"x" * 1001, "customers.txt:2:1: is too long for a name; write a name on each line"),
        ("\u202eyrekaB".encode(), "customers.txt:1:1: has the hidden character U+202E here"),
        (b"x" * 1_000_001, "customers.txt: is over 1 MB"),
    ],
)
def test_what_is_no_list_is_one_problem(tmp_path: Path, raw: bytes, said: str) -> None:
    """With its place, and what to do."""
    problem = read(tmp_path, raw)
    assert isinstance(problem, Problem)
    assert problem.sentence.startswith(said)


def test_a_folder_is_no_list(tmp_path: Path) -> None:
    """Nor is what is not there."""
    assert isinstance(read_customers(tmp_path, shown="."), Problem)
    assert isinstance(read_customers(tmp_path / "none", shown="none"), Problem)
