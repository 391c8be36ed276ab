"""What a new workspace says of itself: to the people who open the folder, and to git."""

GITIGNORE = ("drafts/", "recordings/", ".callreview/", "names.yaml", "*.tmp")

# Line ends stay LF on every machine: a record's fingerprint is taken over its bytes.
GITATTRIBUTES = ("*.json text eol=lf", "*.yaml text eol=lf", "*.md text eol=lf")

README = """\
# Our call reviews

This folder is a callreview workspace: what your team believes about good service, and what you heard in your
calls. Everything in it is a small text file that you can open and read.

| here | what it is | may it be deleted? | does git keep it? |
| --- | --- | --- | --- |
| `callreview.yaml` | your belief, your people, your usual choices | no: it makes this folder a workspace | yes |
| `names.yaml` | what your people are called, where git shall not know | yes: their ids stay | no |
| `rubrics/` | your ranges of tolerance: the feelings, the bar, the behaviors | only those you no longer want | yes |
| `reviews/` | one file for each finished review, a folder a day | no: it is what you said about a call | yes |
| `listens/` | one file for each call you only listened to, a folder a day | no | yes |
| `kudos/` | what customers, peers and leaders said, in their own words, a file each | no | yes |
| `consents/` | whether the team may hear them, where that was said later, a file for each word on it | no | yes |
| `ideas/` | what the people who do the work suggest | no | yes |
| `answers/` | what you said to the ideas, a file for each answer | no | yes |
| `replies/` | what agents said to their reviews and to your talks, a file for each reply | no | yes |
| `checkins/` | what you learned when nothing was wrong | no | yes |
| `shared/` | which kudos and thanks the team heard | no | yes |
| `coaching/` | one file for each coaching conversation | no | yes |
| `followups/` | what became of what you agreed on, a file for each word on it | no | yes |
| `lineups/` | what you told at line-ups, so that nothing is told twice | yes: things may be told again | yes |
| `drafts/` | reviews you have begun and not finished | only what you do not want to go on with | no |
| `recordings/` | recordings, if you keep them here | as your rules for recordings say | no |
| `.callreview/` | notes callreview makes for itself | yes, when no callreview is running | no |

What git does not keep stays on this computer only: names, drafts and recordings are never sent anywhere by callreview.

Change a rubric in any text editor, then run `callreview rubric check`. Leave the files in `reviews/` as they are: a
first impression that is changed later is no first impression.

To begin: `callreview listen`
"""
