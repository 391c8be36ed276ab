"""What a Tab can offer, by command. Made by `python -m callreview.cli.completing.making --write`."""
# ruff: noqa: E501, COM819 # made, not written
# fmt: off

KNOWN: dict[str, tuple[dict[str, str], tuple[tuple[tuple[str, ...], str, str, bool], ...], tuple[str, ...]]] = {
    "": (
        {
            "demo": "Try it: a small workspace with an example...",
            "init": "Make a workspace: a folder for rubrics,...",
            "check": "Read every file of the workspace and tell...",
            "listen": "Review a call: first how it felt, then the...",
            "resume": "Go on with a review, a rubric, a talk or...",
            "drafts": "List the reviews, rubrics, talks and words...",
            "transcript": "Read any transcript, and write it in one...",
            "list": "List the reviews, newest first.",
            "show": "Show one review as it is read, one...",
            "amend": "Add a second look, or put a fact right.",
            "reply": "Say in your own words how fair a review...",
            "coach": "Prepare a coaching conversation from the...",
            "talks": "List the talks that were held, newest...",
            "followups": "List what was agreed and still waits: what...",
            "followup": "What became of something that was agreed.",
            "kudos": "What customers, peers and leaders said, in...",
            "idea": "What the people who do the work suggest,...",
            "checkin": "Contact when nothing is wrong.",
            "standard": "Put the bar you state beside the one you...",
            "trends": "Tell how the gut, the feelings and the...",
            "rubric": "The ranges of tolerance: what you want...",
            "export": "Pages and data to hand over.",
        },
        (
            (("--version", "-V",), "Say which version this is.", "", False),
            (("--debug",), "Show the traceback of a bug as well.", "", False),
            (("--install-completion",), "Install completion for the current shell.", "", False),
            (("--show-completion",), "Show completion for the current shell, to copy it or customize the installation.", "", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "demo": (
        {
        },
        (
            (("--plain",), "Plain lines, one after the other; nothing is drawn.", "", False),
            (("--player",), "What plays the call; embedded, if not given.", "|embedded|mpv|silent", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("?",),
    ),
    "init": (
        {
        },
        (
            (("--belief",), "What your team believes about good service.", "?", False),
            (("--team",), "Your team's name.", "?", False),
            (("--no-git",), "Do not make it a git repository.", "", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("?",),
    ),
    "check": (
        {
        },
        (
            (("--format",), "How to tell of faults.", "|text|json|github", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "listen": (
        {
        },
        (
            (("--rubric",), "The rubric, by its id.", "rubric", False),
            (("--agent",), "Who took the call.", "agent", False),
            (("--reviewer",), "Who listens; you, if not given.", "reviewer", False),
            (("--role",), "As whom you listen.", "|supervisor|peer|leader|self", False),
            (("--ref",), "The call's number or name.", "?", False),
            (("--when",), "When the call was: today, 2026-11-20, 2026-11-20T14:05.", "?", False),
            (("--queue",), "The queue it came from.", "queue", False),
            (("--recording",), "The recording.", "?", False),
            (("--transcript",), "The transcript.", "?", False),
            (("--quick",), "Only the gut, own words, the feelings, one behavior, the next step.", "", False),
            (("--just-listen",), "Only keep that you heard the call, and one word.", "", False),
            (("--answers",), "Take all answers from a YAML or JSON file; - is stdin.", "?", False),
            (("--plain",), "Plain lines, one after the other; nothing is drawn.", "", False),
            (("--player",), "What plays the call; embedded, if not given.", "|embedded|mpv|silent", False),
            (("--speakers",), "Who is who: spk_0=agent, or left=agent,right=customer.", "?", True),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("?",),
    ),
    "resume": (
        {
        },
        (
            (("--plain",), "Plain lines, one after the other; nothing is drawn.", "", False),
            (("--player",), "What plays the call; embedded, if not given.", "|embedded|mpv|silent", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("draft",),
    ),
    "drafts": (
        {
        },
        (
            (("--discard",), "Throw that draft away.", "draft", False),
            (("--yes",), "Do not ask first.", "", False),
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "transcript": (
        {
        },
        (
            (("--format",), "How to write it.", "|text|json|vtt", False),
            (("--speakers",), "Who is who: spk_0=agent, or left=agent,right=customer.", "?", True),
            (("--output", "-o",), "Write there instead of showing it.", "?", False),
            (("--force",), "Write over a file that is there.", "", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("?",),
    ),
    "list": (
        {
        },
        (
            (("--agent",), "Who took the call.", "agent", False),
            (("--reviewer",), "Who listened.", "reviewer", False),
            (("--rubric",), "The rubric, by its id.", "rubric", False),
            (("--queue",), "The queue it came from.", "queue", False),
            (("--gut",), "How it felt, all in all.", "|wow|just_ok|not_ok", False),
            (("--feeling",), "A feeling, or how it came through: hurried:clear.", "feeling[:", True),
            (("--behavior",), "A behavior, or what was noted: talks-over:heard.", "behavior[:", True),
            (("--let-pass",), "Outside the range, and nothing agreed about it.", "", False),
            (("--text",), "Words, or how they begin, in what people said.", "?", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--limit",), "At most so many; 0 is all.", "?", False),
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "show": (
        {
        },
        (
            (("--beside",), "The agent's own review of that call and another's, side by side.", "", False),
            (("--format",), "How to show it.", "|text|md|json", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("record", "review",),
    ),
    "amend": (
        {
        },
        (
            (("--gut",), "How the call feels now.", "|wow|just_ok|not_ok", False),
            (("--feeling",), "How a feeling came through, seen again.", "feeling:", True),
            (("--agent",), "Who really took the call.", "agent", False),
            (("--ref",), "The call's number or name.", "?", False),
            (("--when",), "When the call was: today, 2026-11-20, 2026-11-20T14:05.", "?", False),
            (("--queue",), "The queue it really came from.", "queue", False),
            (("--why",), "The reason; always needed.", "?", False),
            (("--reviewer",), "Who listens; you, if not given.", "reviewer", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("review",),
    ),
    "reply": (
        {
        },
        (
            (("--fair", "--helped",), "How fair the review feels, or whether the talk helped.", "|yes|partly|no", False),
            (("--words",), "Your own words; - is stdin. You are asked, otherwise.", "?", False),
            (("--by",), "Who replies; whose call or talk it was, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("record",),
    ),
    "coach": (
        {
        },
        (
            (("--prepare",), "Only show the page; hold the conversation another time.", "", False),
            (("--since",), "Look at the reviews from that day on: 2026-11-01, 7d, 6w, monday.", "?", False),
            (("--by", "--reviewer",), "Who leads it; you, if not given.", "?", False),
            (("--format",), "With --prepare: a page to read, or data.", "|md|json", False),
            (("--output", "-o",), "Write there instead of showing it.", "?", False),
            (("--force",), "Write over a file that is there.", "", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("agent",),
    ),
    "talks": (
        {
        },
        (
            (("--agent",), "With whom.", "agent", False),
            (("--by", "--reviewer",), "Who led them.", "reviewer", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--limit",), "At most so many; 0 is all.", "?", False),
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "followups": (
        {
        },
        (
            (("--agent",), "With whom it was agreed.", "agent", False),
            (("--reviewer",), "Who agreed it with them.", "reviewer", False),
            (("--state",), "Where it stands; may be given more than once.", "|open|moving|needs-attention|done|let-go", True),
            (("--all",), "What is done or let go, too.", "", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--limit",), "At most so many; 0 is all.", "?", False),
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "followup": (
        {
            "done": "Say that it is done: did it feel to them...",
            "mark": "Say where it stands, or name another day...",
            "let-go": "Let go of what was agreed, and say why.",
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "followup done": (
        {
        },
        (
            (("--worked",), "Whether it felt to them like it worked; asked, otherwise.", "|yes|partly|no", False),
            (("--thoughts",), "Any other thoughts, kept as they are; - is stdin.", "?", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("agreed",),
    ),
    "followup mark": (
        {
        },
        (
            (("--moving",), "It is under way.", "", False),
            (("--needs-attention",), "It asks for another look.", "", False),
            (("--open",), "It is open, or open again.", "", False),
            (("--words",), "What there is to say of it; - is stdin.", "?", False),
            (("--due",), "Another day for it: 2026-11-28, friday, 2w.", "?", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("agreed",),
    ),
    "followup let-go": (
        {
        },
        (
            (("--because",), "The reason; - is stdin. You are asked, otherwise.", "?", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("agreed",),
    ),
    "kudos": (
        {
            "add": "Keep what a customer, a peer or a leader...",
            "list": "List kudos and concerns, newest first.",
            "share": "Note that the team heard kudos today, or...",
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "kudos add": (
        {
        },
        (
            (("--agent",), "Of whom it was said.", "agent", False),
            (("--from",), "Who said it; a customer, if not given.", "|customer|peer|leader", False),
            (("--words",), "The words, kept as they are; - is stdin. You are asked, otherwise.", "?", False),
            (("--ref",), "The call's number or name.", "?", False),
            (("--concern",), "It was said for ill: a call to listen to.", "", False),
            (("--consent",), "What they said when they were asked whether the team may hear it.", "|yes|no|not_asked", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "kudos list": (
        {
        },
        (
            (("--agent",), "Who took the call.", "agent", False),
            (("--from",), "Who said it.", "|customer|peer|leader", False),
            (("--concern",), "Only concerns.", "", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "kudos share": (
        {
        },
        (
            (("--thanks",), "ID is a review: the team heard its thanks.", "", False),
            (("--consent",), "What they said when they were asked whether the team may hear it.", "|yes|no|not_asked", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("kudos",),
    ),
    "idea": (
        {
            "add": "Keep an idea.",
            "answer": "Answer an idea: you said, and we did, will...",
            "list": "List the ideas: those that are owed an...",
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "idea add": (
        {
        },
        (
            (("--by",), "Whose idea it is; yours, if not given.", "?", False),
            (("--words",), "The words, kept as they are; - is stdin. You are asked, otherwise.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "idea answer": (
        {
        },
        (
            (("--did",), "You said, and we did.", "", False),
            (("--will",), "You said, and we will.", "", False),
            (("--will-not",), "You said, and we will not.", "", False),
            (("--words",), "Because; - is stdin. You are asked, otherwise.", "?", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("idea",),
    ),
    "idea list": (
        {
        },
        (
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "checkin": (
        {
            "add": "Keep what you learned from somebody with...",
            "list": "List what was learned in check-ins, newest...",
            "due": "List whom to ask how it is: agents and...",
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "checkin add": (
        {
        },
        (
            (("--customer",), "The customer you talked with.", "?", False),
            (("--agent",), "The agent you talked with.", "agent", False),
            (("--words",), "The words, kept as they are; - is stdin. You are asked, otherwise.", "?", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "checkin list": (
        {
        },
        (
            (("--agent",), "With that agent; beside --customer, with either.", "agent", False),
            (("--customer",), "With that customer; beside --agent, with either.", "?", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--limit",), "At most so many; 0 is all.", "?", False),
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "checkin due": (
        {
        },
        (
            (("--customers",), "Your customers, a name on each line.", "?", False),
            (("--format",), "How to list them.", "|table|json|csv", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "standard": (
        {
        },
        (
            (("--rubric",), "The rubric, by its id.", "rubric", False),
            (("--agent",), "Who took the call.", "agent", False),
            (("--team",), "Everybody's calls; so it is, if no agent is named.", "", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--feeling",), "That feeling alone, by its id.", "feeling", False),
            (("--format",), "How to tell it.", "|table|json|csv", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "trends": (
        {
        },
        (
            (("--by",), "How long a period is.", "|day|week|month", False),
            (("--agent",), "Who took the call.", "agent", False),
            (("--rubric",), "The rubric, by its id.", "rubric", False),
            (("--feeling",), "Only this feeling, and the behaviors that create it.", "feeling", False),
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--format",), "How to tell them.", "|table|json|csv", False),
            (("--plain",), "Plain lines, one after the other; nothing is drawn.", "", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "rubric": (
        {
            "diff": "Tell what changed in meaning, in words:...",
            "history": "Tell how a rubric moved, from git: where...",
            "new": "Write a rubric by answering questions: the...",
            "adopt": "Copy a starter that came with callreview...",
            "raise": "Raise the bar of one feeling, and say so...",
            "list": "List the rubrics of the workspace.",
            "show": "Show one rubric as a person reads it.",
            "check": "Check rubrics: every fault at once, each...",
            "schema": "Print the JSON Schema of a rubric, for...",
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "rubric diff": (
        {
        },
        (
            (("--from",), "What it was: a commit; the last one, if not given.", "?", False),
            (("--to",), "What it became: a commit; the file, if not given.", "?", False),
            (("--format",), "How to tell it.", "|text|md|json", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("rubric", "rubric",),
    ),
    "rubric history": (
        {
        },
        (
            (("--follow", "--no-follow",), "Go on under the names the file had before.", "", False),
            (("--limit",), "Only the newest N changes; all, if not given.", "?", False),
            (("--format",), "How to tell it.", "|text|md|json", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("rubric",),
    ),
    "rubric new": (
        {
        },
        (
            (("--id",), "Its id and file name, such as billing-care.", "?", False),
            (("--title",), "Its title, as people say it.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "rubric adopt": (
        {
        },
        (
            (("--id",), "An id of its own.", "?", False),
            (("--title",), "A title of its own.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("|check-in|craft-coaching|range-of-tolerance",),
    ),
    "rubric raise": (
        {
        },
        (
            (("--to",), "The new bar: wow, just_ok, hint…", "|wow|just_ok|not_ok|not_felt|hint|clear", False),
            (("--why",), "The reason, for the team to read.", "?", False),
            (("--on",), "From which day it holds: 2026-12-01, monday.", "?", False),
            (("--dry-run",), "Only show what would change in the file.", "", False),
            (("--format",), "How to write the announcement.", "|text|md", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("rubric", "feeling",),
    ),
    "rubric list": (
        {
        },
        (
            (("--format",), "How to list them.", "|table|json|jsonl|csv|ids", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "rubric show": (
        {
        },
        (
            (("--format",), "How to show it.", "|text|json", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("rubric",),
    ),
    "rubric check": (
        {
        },
        (
            (("--explain",), "Explain the checks named, in place of PATHS; list them all, if none is.", "", False),
            (("--since",), "Compare with that commit, branch or tag, such as origin/main.", "?", False),
            (("--no-git",), "Leave out what git knows.", "", False),
            (("--format",), "How to tell of faults.", "|text|json|github", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("?…",),
    ),
    "rubric schema": (
        {
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "export": (
        {
            "review": "One page for the agent: how it felt, what...",
            "ways": "What got in people's way, by kind, with...",
            "followups": "What was agreed: a page, data, or a...",
            "lineup": "The page for the team to hear: a...",
        },
        (
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "export review": (
        {
        },
        (
            (("--format",), "A page to read, or the record.", "|md|json", False),
            (("--output", "-o",), "Write there instead of showing it.", "?", False),
            (("--template",), "A Jinja template of your own, instead of ours.", "?", False),
            (("--force",), "Write over a file that is there.", "", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        ("review…",),
    ),
    "export ways": (
        {
        },
        (
            (("--since",), "From that day on: 2026-11-01, 2026-11, 7d, 6w, monday.", "?", False),
            (("--until",), "Up to that day.", "?", False),
            (("--format",), "A page to read, or data.", "|md|json|csv", False),
            (("--output", "-o",), "Write there instead of showing it.", "?", False),
            (("--force",), "Write over a file that is there.", "", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "export followups": (
        {
        },
        (
            (("--agent",), "With whom it was agreed.", "agent", False),
            (("--reviewer",), "Who agreed it with them.", "reviewer", False),
            (("--format",), "A page to read, a calendar, or data.", "|md|ics|json|csv", False),
            (("--output", "-o",), "Write there instead of showing it.", "?", False),
            (("--force",), "Write over a file that is there.", "", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
    "export lineup": (
        {
        },
        (
            (("--since",), "Look back to that day: 2026-11-01, 7d, monday.", "?", False),
            (("--without",), "Leave somebody out; may be given more than once.", "agent", True),
            (("--again",), "Tell something once more, where nothing is new.", "", False),
            (("--preview",), "Only look: nothing is remembered as told.", "", False),
            (("--format",), "A page to read aloud, or data.", "|md|json", False),
            (("--output", "-o",), "Write there instead of showing it.", "?", False),
            (("--template",), "A Jinja template of your own, instead of ours.", "?", False),
            (("--force",), "Write over a file that is there.", "", False),
            (("--by",), "Who writes this down; you, if not given.", "?", False),
            (("--workspace",), "The workspace, when it is not this folder or one above it.", "?", False),
            (("--help", "-h",), "Show this message and exit.", "", False),
        ),
        (),
    ),
}
