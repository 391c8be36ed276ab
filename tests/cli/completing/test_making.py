"""The table a Tab is answered from is the real command line's."""

from callreview.cli.completing.making import PAGE, table


def test_the_table_is_the_one_that_is_made_today() -> None:
    """Every command, option, choice and line of help, word for word."""
    told = "make it again with: python -m callreview.cli.completing.making --write"
    assert PAGE.read_text(encoding="utf-8") == table(), told
