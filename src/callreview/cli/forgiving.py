"""A desk that is there whatever is wrong with the workspace's own file: the faults are told, and the rest is read."""

from dataclasses import dataclass
from functools import cached_property

from callreview.cli.aside import tell_of_faults
from callreview.cli.desk import Desk
from callreview.errors import FaultyFiles
from callreview.insight.people import People
from callreview.model.records import Workspace


@dataclass(frozen=True)
class ForgivingDesk(Desk):
    """A workspace, opened; one whose `callreview.yaml` cannot be read says nothing of itself, and lists nobody."""

    @cached_property
    def workspace(self) -> Workspace:
        """`callreview.yaml`, or what an empty one says."""
        try:
            return Desk(self.folders).workspace
        except FaultyFiles as faulty:
            tell_of_faults(faulty.problems)
            return Workspace(schema_="callreview/workspace@1")

    @cached_property
    def people(self) -> People:
        """The people; those of `callreview.yaml` alone where `names.yaml` cannot be read."""
        try:
            return super().people
        except FaultyFiles as faulty:
            tell_of_faults(faulty.problems)
            return People(self.workspace.colleagues)
