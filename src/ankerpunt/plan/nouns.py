"""Every noun of the method, once, on one page.

A plan document is a set of tables: each noun has an ``id`` (a slug, unique within its noun) and flat
fields; nouns point at each other by id. Only what a sentence cannot do without is required, so that
half a plan loads and the check can say what is missing. Money is in integer cents, shares are in
percent [0, 100]. ``owner`` and ``*_by`` hold a role or a name as people write it, never an account.

The ORM mirrors this page field for field. References only point downwards through the rooms
(understand, promise, anchor, activate, listen, learn), so a story names the evidence it gives and not
the other way round. Individual answers, invitations and unreleased stories have no place here.
Each docstring ends with the METHOD lines it carries.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLUG_MAX = 80
# The years that a plan can be about; many systems write “never” as 31 December 9999.
YEARS = range(1900, 2201)
# Where a page may lead to: an address on the web or of e-mail, and nothing that runs. Python's $ lets a line feed pass.
LINK = (
    r"^(https?://[^\s/?#@\\\"<>.:-][^\s/?#@\\\"<>]*([/?#][^\s\\\"<>]*)?"
    r"|mailto:[^\s@\\\"<>]+@[^\s@/\\\"<>]+)?$(?![\s\S])"
)

# What a file holds, in short: its SHA-256. The file itself lies beside the plan, under this name.
DIGEST = r"^[0-9a-f]{64}$(?![\s\S])"


# A time of day; Python's $ lets a line feed pass.
CLOCK = r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$(?![\s\S])"


def _ref(noun: str) -> Meta:
    return Meta(pattern=SLUG, max_length=SLUG_MAX, extra={"ref": noun})


Id = Annotated[str, Meta(pattern=SLUG, max_length=SLUG_MAX)]
Text = Annotated[str, Meta(max_length=20_000)]
Line = Annotated[str, Meta(max_length=300)]
Url = Annotated[str, Meta(pattern=LINK, max_length=300)]
Clock = Annotated[str, Meta(pattern=CLOCK, max_length=5)]
Digest = Annotated[str, Meta(pattern=DIGEST, max_length=64)]
Cents = Annotated[int, Meta(ge=0, le=10**12)]
Percent = Annotated[float, Meta(ge=0, le=100)]
Count = Annotated[int, Meta(ge=0, le=10**9)]
Minutes = Annotated[int, Meta(ge=0, le=10_000)]
Several = Annotated[int, Meta(ge=5, le=10_000)]
Shift = Annotated[float, Meta(ge=-5, le=5)]
Factor = Annotated[float, Meta(ge=0, le=10)]
Order = Annotated[int, Meta(ge=0, le=10_000)]

UnitRef = Annotated[str, _ref("Unit")]
TargetGroupRef = Annotated[str, _ref("TargetGroup")]
TargetGroupChoiceRef = Annotated[str, _ref("TargetGroupChoice")]
ResearchRef = Annotated[str, _ref("Research")]
DriverRef = Annotated[str, _ref("Driver")]
PersonaRef = Annotated[str, _ref("Persona")]
MotivationRef = Annotated[str, _ref("Motivation")]
ConversationRef = Annotated[str, _ref("Conversation")]
FoundationRef = Annotated[str, _ref("Foundation")]
PropositionRef = Annotated[str, _ref("Proposition")]
UspRef = Annotated[str, _ref("Usp")]
ProfileChannelRef = Annotated[str, _ref("ProfileChannel")]
TouchpointRef = Annotated[str, _ref("Touchpoint")]
AnchoringRef = Annotated[str, _ref("Anchoring")]
EvidenceRef = Annotated[str, _ref("Evidence")]
ChannelRef = Annotated[str, _ref("Channel")]
ProcessRef = Annotated[str, _ref("Process")]
PartnerRef = Annotated[str, _ref("Partner")]
MessageRef = Annotated[str, _ref("Message")]
InstrumentRef = Annotated[str, _ref("Instrument")]
CommunicationPlanRef = Annotated[str, _ref("CommunicationPlan")]
CampaignRef = Annotated[str, _ref("Campaign")]
PhaseRef = Annotated[str, _ref("Phase")]
ObjectiveRef = Annotated[str, _ref("Objective")]
OwnerCapacityRef = Annotated[str, _ref("OwnerCapacity")]
ActivityRef = Annotated[str, _ref("Activity")]
MarkerRef = Annotated[str, _ref("Marker")]
HeardRef = Annotated[str, _ref("Heard")]
LearningRef = Annotated[str, _ref("Learning")]

Scope = Literal["internal", "external"]
LanguageLevel = Literal["", "A1", "A2", "B1", "B2", "C1", "C2"]
Stance = Literal["for", "against"]
Level = Literal["", "low", "medium", "high"]
Year = Annotated[int, Meta(ge=YEARS[0], le=YEARS[-1])]


class Noun(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What every noun has: an id that others can point at.

    A noun holds texts, numbers and days, never another noun, so that Python need not look for cycles among them: with a
    large plan in memory that took as long as a page.
    """

    id: Id


class Row(Noun, frozen=True, kw_only=True):
    """What every row of a table has: it can be put in the archive, where it is kept but no longer counts."""

    archived_on: date | None = None


# ── Organisation ────────────────────────────────────────────────────────────────────────────────


class Organisation(Noun, frozen=True, kw_only=True):
    """Whose plan this is."""

    name: Line
    kind: Literal["municipality", "care", "welfare", "business", "other"] = "other"
    residents: Count | None = None
    employees: Count | None = None
    school_region: Literal["", "north", "middle", "south"] = ""
    places: tuple[Line, ...] = ()


class Unit(Row, frozen=True, kw_only=True):
    """A team, department or location; units form a tree (L5)."""

    name: Line
    parent: UnitRef | None = None
    size: Count | None = None
    mission: Text = ""


# ── Understand ──────────────────────────────────────────────────────────────────────────────────


class TargetGroup(Row, frozen=True, kw_only=True):
    """People with the same kind of work or question, or a body with a say or an interest in it: a stakeholder (U1, U2).

    Influence, interest and stance are those of a body or a group as a whole.
    """

    name: Line
    scope: Scope
    kind: Literal["people", "board", "council", "works_council", "press", "funder", "opponents", "stakeholder"] = (
        "people"
    )
    relation: Literal["existing", "new"] = "existing"
    description: Text = ""
    size: Count | None = None
    share: Percent | None = None
    size_source: Line = ""
    size_on: date | None = None
    need: Literal["", "independent", "some_support", "intensive_support"] = ""
    involvement: Literal["", "decides", "advises", "thinks_along", "is_told"] = ""
    influence: Level = ""
    interest: Level = ""
    stance: Literal["", "for", "neutral", "divided", "against"] = ""
    units: tuple[UnitRef, ...] = ()
    channels: tuple[Line, ...] = ()
    avoid: tuple[Line, ...] = ()
    note: Text = ""


class TargetGroupChoice(Row, frozen=True, kw_only=True):
    """The written, dated answer to "for whom are we here?"; not knowing yet is an answer too (U3)."""

    route: Literal["strengthen_existing", "reach_new", "both", "let_go", "undecided"]
    decided_on: date
    review_on: date | None = None
    decided_by: Line = ""
    reasoning: Text = ""
    target_groups: tuple[TargetGroupRef, ...] = ()


class ChoiceArgument(Row, frozen=True, kw_only=True):
    """One argument for or against one route of a target-group choice (U3)."""

    choice: TargetGroupChoiceRef
    route: Literal["strengthen_existing", "reach_new", "both", "let_go"]
    stance: Stance
    text: Text
    target_group: TargetGroupRef | None = None


class Research(Row, frozen=True, kw_only=True):
    """A study that drivers, sizes and claims can be based on (U6, U11, U12)."""

    title: Line
    kind: Literal["survey", "preference_study", "interviews", "desk_research", "statistics"] = "survey"
    conducted_on: date | None = None
    method: Text = ""
    respondents: Count | None = None
    source: Line = ""
    url: Url = ""
    target_groups: tuple[TargetGroupRef, ...] = ()
    note: Text = ""


class Conversation(Row, frozen=True, kw_only=True):
    """A talk with someone who matters, as a summary without names; it says what was heard, not who listened (U10)."""

    held_on: date
    partner: Literal["target_group", "colleague", "supplier", "management", "other"] = "target_group"
    target_group: TargetGroupRef | None = None
    unit: UnitRef | None = None
    summary: Text = ""
    words: Text = ""
    wish: Text = ""
    dream: Text = ""
    struggle: Text = ""


class Driver(Row, frozen=True, kw_only=True):
    """What draws a group to this work or service, as research found it (U11)."""

    target_group: TargetGroupRef
    name: Line
    rank: Order | None = None
    mentions: Count | None = None
    share: Percent | None = None
    research: ResearchRef | None = None
    conversations: tuple[ConversationRef, ...] = ()


class Persona(Row, frozen=True, kw_only=True):
    """A conversation partner of flesh and blood whom you could shake hands with (U5, U6, U7, U9)."""

    target_group: TargetGroupRef
    name: Line
    one_line: Line = ""
    age: Annotated[int, Meta(ge=0, le=120)] | None = None
    work: Line = ""
    home: Line = ""
    day: Text = ""
    quote: Text = ""
    channels: tuple[Line, ...] = ()
    language_level: LanguageLevel = ""
    hears_it_from: Line = ""
    hard_variant: Text = ""
    hard_matters: Text = ""
    hard_minutes: Annotated[int, Meta(ge=0, le=480)] | None = None
    hard_energy: Literal["", "little", "some", "plenty"] = ""
    conversations: tuple[ConversationRef, ...] = ()
    research: tuple[ResearchRef, ...] = ()


class Claim(Row, frozen=True, kw_only=True):
    """Something we say about a persona, marked assumption or evidence, with its source (U6)."""

    persona: PersonaRef
    text: Text
    basis: Literal["assumption", "evidence"] = "assumption"
    conversation: ConversationRef | None = None
    research: ResearchRef | None = None
    source: Line = ""


class Motivation(Row, frozen=True, kw_only=True):
    """Our goal beside what is in it for this person, however selfish (U8)."""

    persona: PersonaRef
    goal: Text
    answer: Text = ""
    kinds: tuple[
        Literal[
            "recognition",
            "authority",
            "career",
            "being_right",
            "saving_time",
            "saving_money",
            "certainty",
            "belonging",
            "autonomy",
            "meaning",
            "comfort",
            "other",
        ],
        ...,
    ] = ()
    conversations: tuple[ConversationRef, ...] = ()


# ── Promise ─────────────────────────────────────────────────────────────────────────────────────


class Foundation(Row, frozen=True, kw_only=True):
    """What the organisation stands for and everything later can point at (P1)."""

    kind: Literal[
        "meaning", "mission", "ambition", "vision", "service_vision", "core_value", "principle", "personality", "tone"
    ]
    text: Text
    title: Line = ""
    recognised_by: tuple[Line, ...] = ()
    source_document: Line = ""
    source_page: Line = ""
    adopted_on: date | None = None
    valid_until: date | None = None


class CanvasAnswer(Row, frozen=True, kw_only=True):
    """What people answered to one question on the way to a foundation (P1)."""

    kind: Literal["meaning", "vision", "mission", "personality", "core_value"]
    question: Line
    answer: Text = ""


class Proposition(Row, frozen=True, kw_only=True):
    """The promise to one target group in one sentence, with why it fits and how it differs (P2, P7).

    ``asks`` is what it needs from the board to be true, or to stay true.
    """

    target_group: TargetGroupRef
    promise: Text
    why: Text = ""
    differs: Text = ""
    asks: tuple[Line, ...] = ()
    status: Literal["draft", "adopted", "retired"] = "draft"
    adopted_on: date | None = None
    replaces: PropositionRef | None = None
    internal_first: PropositionRef | None = None
    foundations: tuple[FoundationRef, ...] = ()
    drivers: tuple[DriverRef, ...] = ()
    conversations: tuple[ConversationRef, ...] = ()


class EstrangementTest(Row, frozen=True, kw_only=True):
    """The question whether an existing group still recognises itself in the new formula (U4)."""

    proposition: PropositionRef
    target_group: TargetGroupRef
    tested_on: date
    recognises: Literal["yes", "partly", "no", "unknown"] = "unknown"
    who_does: Text = ""
    who_does_not: Text = ""
    reasons: Text = ""
    research: ResearchRef | None = None
    conversations: tuple[ConversationRef, ...] = ()


class Usp(Row, frozen=True, kw_only=True):
    """A claim within a proposition: lived, or stretch with an open contract about what is not yet true (P3, P4, P5)."""

    proposition: PropositionRef
    claim: Line
    replaces: UspRef | None = None
    order: Order = 0
    state: Literal["lived", "stretch"] = "stretch"
    lived_since: date | None = None
    explanation: Text = ""
    examples: tuple[Line, ...] = ()
    drivers: tuple[DriverRef, ...] = ()
    conversations: tuple[ConversationRef, ...] = ()
    stretch_wording: Text = ""
    stretch_unit: Line = ""
    stretch_baseline: float | None = None
    stretch_current: float | None = None
    stretch_target: float | None = None
    stretch_due_on: date | None = None
    stretch_owner: Line = ""
    note: Text = ""


class StretchStep(Row, frozen=True, kw_only=True):
    """One step by which a stretch USP becomes true (P4)."""

    usp: UspRef
    text: Text
    due_on: date | None = None
    done_on: date | None = None


class StretchMeasurement(Row, frozen=True, kw_only=True):
    """How far a stretch USP was on a day, in the unit of its contract (P4)."""

    usp: UspRef
    measured_on: date
    value: float
    source: Line = ""


class ProfileChannel(Row, frozen=True, kw_only=True):
    """A place where people look us up, with the room it gives [characters] and who says so (P6, C12)."""

    name: Line
    max_length: Count | None = None
    source: Line = ""
    checked_on: date | None = None


class Profile(Row, frozen=True, kw_only=True):
    """Who we are and what we deliver, short enough for one channel (P6, C12)."""

    channel: ProfileChannelRef
    who_we_are: Text = ""
    what_we_deliver: Text = ""
    target_group: TargetGroupRef | None = None
    foundations: tuple[FoundationRef, ...] = ()
    usps: tuple[UspRef, ...] = ()


class CafeteriaOption(Row, frozen=True, kw_only=True):
    """A choice employees of a group can make: leave, training, mobility and so on (P8)."""

    name: Line
    kind: Literal["leave", "training", "mobility", "pay", "pension", "health", "other"] = "other"
    description: Text = ""
    rules: Text = ""
    cost_cents: Cents | None = None
    cost_basis: Line = ""
    fiscal: Literal["", "choice_budget", "work_cost_scheme", "taxed"] = ""
    uptake_low: Percent | None = None
    uptake_middle: Percent | None = None
    uptake_high: Percent | None = None
    uptake_source: Line = ""
    research: ResearchRef | None = None
    target_groups: tuple[TargetGroupRef, ...] = ()
    published_on: date | None = None


class FiscalParameter(Row, frozen=True, kw_only=True):
    """A rate or limit of tax or collective agreement that holds from a day on (P8)."""

    name: Line
    kind: Literal["choice_budget", "free_space", "free_space_above", "free_space_limit", "levy", "other"] = "other"
    percent: Percent | None = None
    amount_cents: Cents | None = None
    valid_from: date
    valid_until: date | None = None
    source: Line = ""
    url: Url = ""


# ── Anchor ──────────────────────────────────────────────────────────────────────────────────────


class Touchpoint(Row, frozen=True, kw_only=True):
    """A moment in the journey from entry to exit, or in the service journey (A1)."""

    name: Line
    order: Order = 0
    phase: Line = ""
    moment: Line = ""
    feeling: Literal["", "positive", "neutral", "negative"] = ""
    duty: bool = False
    scope: Scope = "internal"
    target_groups: tuple[TargetGroupRef, ...] = ()
    conversations: tuple[ConversationRef, ...] = ()


class Anchoring(Row, frozen=True, kw_only=True):
    """A cell of the anchoring matrix: how a USP becomes tangible at a touchpoint (A2, A3, A5)."""

    usp: UspRef
    touchpoint: TouchpointRef
    text: Text = ""
    kind: Literal["", "process", "culture", "leadership"] = ""
    state: Literal["idea", "agreed", "in_practice", "experienced"] = "idea"
    owner: Line = ""
    due_on: date | None = None
    not_applicable: Text = ""


class Evidence(Row, frozen=True, kw_only=True):
    """What shows that a cell is true, or that it is not; it is dated and it ages (A4)."""

    anchoring: AnchoringRef
    text: Text
    stance: Stance = "for"
    kind: Literal["document", "link", "story", "observation"] = "document"
    url: Url = ""
    observed_on: date | None = None
    review_on: date | None = None
    answer: Text = ""
    answered_on: date | None = None
    answered_by: Line = ""


class Attachment(Row, frozen=True, kw_only=True):
    """A photo or another file that shows a piece of evidence (A4).

    The plan names what the file holds, and how many bytes that is; ``alt`` says what there is to see.
    """

    evidence: EvidenceRef
    name: Line
    sha256: Digest
    size: Count
    alt: Line = ""


# ── Activate ────────────────────────────────────────────────────────────────────────────────────


class Channel(Row, frozen=True, kw_only=True):
    """A way along which people reach us or we reach them, with its effect, and what a contact takes (C4).

    Of cost and of minutes of the person who comes, what is likely stands between the least and the most.
    """

    name: Line
    kind: Literal["web", "phone", "counter", "letter", "email", "social", "press", "personal", "other"] = "other"
    media: Literal["", "owned", "earned", "paid"] = ""
    effect: Level = ""
    effect_source: Line = ""
    cost_low_cents: Cents | None = None
    cost_cents: Cents | None = None
    cost_high_cents: Cents | None = None
    cost_source: Line = ""
    minutes_low: Minutes | None = None
    minutes: Minutes | None = None
    minutes_high: Minutes | None = None


class Process(Row, frozen=True, kw_only=True):
    """Something people arrange with us, how much of it by themselves, and the help that stays open (C1, C3)."""

    name: Line
    product_name: Line = ""
    product_uri: Line = ""
    target_groups: tuple[TargetGroupRef, ...] = ()
    foundations: tuple[FoundationRef, ...] = ()
    preferred_channels: tuple[ChannelRef, ...] = ()
    channel_note: Text = ""
    self_service: Text = ""
    baseline: Percent | None = None
    baseline_on: date | None = None
    target: Percent | None = None
    target_on: date | None = None
    no_digital_goal: Text = ""
    help_stays_open: Text = ""
    barriers: tuple[Line, ...] = ()
    note: Text = ""


class ProcessEvent(Row, frozen=True, kw_only=True):
    """What happened to a process that its figures show: an outage, another form, another way of counting (C3, E1)."""

    process: ProcessRef
    name: Line
    kind: Literal["outage", "form", "definition", "other"] = "other"
    starts_on: date
    ends_on: date | None = None
    note: Text = ""


class ContactSeries(Row, frozen=True, kw_only=True):
    """Contacts of one process along one channel, one count a month from the first month on; None is unknown (C3)."""

    process: ProcessRef
    channel: ChannelRef
    kind: Literal["case", "question"]
    first_month: date
    counts: tuple[Count | None, ...] = ()


class FormSeries(Row, frozen=True, kw_only=True):
    """How a process' web form was used, one count a month from the first month on; None is unknown (C3)."""

    process: ProcessRef
    first_month: date
    visits: tuple[Count | None, ...] = ()
    started: tuple[Count | None, ...] = ()
    completed: tuple[Count | None, ...] = ()


class Partner(Row, frozen=True, kw_only=True):
    """A chain partner: who, for which process, what they contribute, and which groups are theirs (C5)."""

    name: Line
    contributes: Text = ""
    spoken_by: Line = ""
    processes: tuple[ProcessRef, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    holds: tuple[TargetGroupRef, ...] = ()


class Message(Row, frozen=True, kw_only=True):
    """What we say for a process or USP, answering what is in it for the partner (C6)."""

    text: Text
    kind: Literal["", "core", "sub", "question", "reactive"] = ""
    part_of: MessageRef | None = None
    question: Text = ""
    process: ProcessRef | None = None
    target_group: TargetGroupRef | None = None
    persona: PersonaRef | None = None
    motivation: MotivationRef | None = None
    usps: tuple[UspRef, ...] = ()
    stretch_label: bool = False
    language: Literal["", "nl", "en", "fy", "pap", "de", "fr", "es", "pl", "uk", "tr", "ar", "ti", "sign", "other"] = ""
    language_level: LanguageLevel = ""
    due_on: date | None = None
    moment: Line = ""
    approved_by: Line = ""


class Instrument(Row, frozen=True, kw_only=True):
    """A means of channel steering: communication, product, utility or restriction (C1, C4, C7).

    Its cost [cents a year], its effect on the share of self-service [logit] and the factor by which questions by phone
    change are likely values between the least and the most.
    """

    name: Line
    kind: Literal["communication", "product", "utility", "restriction"]
    processes: tuple[ProcessRef, ...] = ()
    owner: Line = ""
    cost_low_cents: Cents | None = None
    cost_cents: Cents | None = None
    cost_high_cents: Cents | None = None
    effect_low: Shift | None = None
    effect: Shift | None = None
    effect_high: Shift | None = None
    questions_low: Factor | None = None
    questions: Factor | None = None
    questions_high: Factor | None = None
    lasts_months: Annotated[int, Meta(ge=1, le=120)] | None = None
    source: Line = ""


class CommunicationPlan(Row, frozen=True, kw_only=True):
    """A strategic marketing-communication plan for a period, with its colophon (C1, C2)."""

    title: Line
    kind: Literal[
        "",
        "policy_note",
        "year_plan",
        "project",
        "campaign",
        "charter",
        "employer_promise",
        "journey",
        "positioning",
    ] = ""
    horizon: Literal["soon", "this_year", "coming_years"] = "this_year"
    starts_on: date
    ends_on: date
    status: Literal["draft", "adopted", "closed"] = "draft"
    based_on: CommunicationPlanRef | None = None
    template: Literal["", "municipal_services", "care_employer", "welfare_profile"] = ""
    differs: Text = ""
    foundations: tuple[FoundationRef, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    processes: tuple[ProcessRef, ...] = ()
    occasion: Text = ""
    situation: Text = ""
    look_back: Text = ""
    summary: Text = ""
    spokesperson: Text = ""
    duties: tuple[Line, ...] = ()
    accessibility: Text = ""
    version: Line = ""
    author: Line = ""
    client: Line = ""
    adopted_on: date | None = None
    adopted_by: Line = ""
    review_on: date | None = None
    annexes: tuple[Line, ...] = ()


class PlanAnswer(Row, frozen=True, kw_only=True):
    """An answer to one of the nine questions of a plan, for all of it or for one process: by whom, by when (C1)."""

    plan: CommunicationPlanRef
    question: Literal[
        "foundations",
        "channels",
        "objectives",
        "approach",
        "partners",
        "messages",
        "means",
        "budget",
        "inspiration",
    ]
    process: ProcessRef | None = None
    text: Text = ""
    owner: Line = ""
    due_on: date | None = None


class Budget(Row, frozen=True, kw_only=True):
    """Money set apart within a plan, for all of it or for one year (C9)."""

    plan: CommunicationPlanRef
    name: Line
    amount_cents: Cents
    year: Year | None = None
    purpose: Literal["internal", "external", "contingency"]
    process: ProcessRef | None = None


class Theme(Row, frozen=True, kw_only=True):
    """What a quarter is about (C8)."""

    plan: CommunicationPlanRef
    title: Line
    year: Year
    quarter: Annotated[int, Meta(ge=1, le=4)]
    usps: tuple[UspRef, ...] = ()
    processes: tuple[ProcessRef, ...] = ()


class Phase(Row, frozen=True, kw_only=True):
    """A stretch of a plan with dates of its own, or a milestone; a moment in words counts as a date (C1, C8)."""

    plan: CommunicationPlanRef
    title: Line
    kind: Literal["phase", "milestone"] = "phase"
    starts_on: date | None = None
    ends_on: date | None = None
    moment: Line = ""
    goal: Text = ""


class Campaign(Row, frozen=True, kw_only=True):
    """Activities with one goal in one period, which we evaluate and learn from (E1, E3).

    ``controls`` are processes without this campaign, which its effect is held against; from how many in a hundred a
    difference matters says ``matters_from`` (E2).
    """

    title: Line
    goal: Text = ""
    starts_on: date
    ends_on: date
    plan: CommunicationPlanRef | None = None
    processes: tuple[ProcessRef, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    usps: tuple[UspRef, ...] = ()
    follows: CampaignRef | None = None
    cost_cents: Cents | None = None
    controls: tuple[ProcessRef, ...] = ()
    matters_from: Percent | None = None


class Objective(Row, frozen=True, kw_only=True):
    """What a plan, a campaign or a process is to reach: from where, to where, by when, or always as a norm (C1, E2)."""

    text: Text
    kind: Literal["", "know", "feel", "do", "output", "outtake", "outcome"] = ""
    plan: CommunicationPlanRef | None = None
    campaign: CampaignRef | None = None
    process: ProcessRef | None = None
    target_group: TargetGroupRef | None = None
    unit: Line = ""
    baseline: float | None = None
    direction: Literal["", "at_least", "at_most"] = ""
    target: float | None = None
    norm: bool = False
    due_on: date | None = None
    source: Line = ""


class Result(Row, frozen=True, kw_only=True):
    """What was measured of an objective on a day, in its unit, with what the figure does not say (E2)."""

    objective: ObjectiveRef
    measured_on: date
    value: float | None = None
    text: Text = ""
    source: Line = ""


class Risk(Row, frozen=True, kw_only=True):
    """What may go wrong in a plan, and what we do and say then (C1)."""

    text: Text
    plan: CommunicationPlanRef | None = None
    answer: Text = ""
    owner: Line = ""
    messages: tuple[MessageRef, ...] = ()


class OwnerCapacity(Row, frozen=True, kw_only=True):
    """How much room a role has for activities, as it says itself: hours in a week, and how many at once (C8)."""

    owner: Line
    hours_per_week: Annotated[int, Meta(ge=0, le=1_000)] | None = None
    at_once: Annotated[int, Meta(ge=0, le=100)] | None = None


class Absence(Row, frozen=True, kw_only=True):
    """Days on which a role does nothing new; why is nobody's business and has no place here (C8)."""

    capacity: OwnerCapacityRef
    starts_on: date
    ends_on: date | None = None


class Activity(Row, frozen=True, kw_only=True):
    """Who does what when, for which USP or process, at what cost (C7, C8, C9, A5)."""

    title: Line
    plan: CommunicationPlanRef | None = None
    campaign: CampaignRef | None = None
    phase: PhaseRef | None = None
    scope: Scope = "internal"
    status: Literal["planned", "activated", "done", "cancelled"] = "planned"
    means: Literal[
        "",
        "meeting",
        "training",
        "online",
        "social",
        "video",
        "print",
        "outdoor",
        "press",
        "interactive",
        "event",
        "leaders",
        "letter",
        "personal",
    ] = ""
    form: Line = ""
    starts_on: date | None = None
    starts_at: Clock = ""
    ends_on: date | None = None
    moment: Line = ""
    pinned: bool = False
    after: ActivityRef | None = None
    lead_weeks: Annotated[int, Meta(ge=0, le=104)] | None = None
    rhythm: Literal["", "daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly"] = ""
    owners: tuple[Line, ...] = ()
    partners: tuple[PartnerRef, ...] = ()
    approved_by: Line = ""
    planned_hours: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    hours_per_week: Annotated[int, Meta(ge=0, le=1_000)] | None = None
    goal: Text = ""
    usps: tuple[UspRef, ...] = ()
    process: ProcessRef | None = None
    target_groups: tuple[TargetGroupRef, ...] = ()
    messages: tuple[MessageRef, ...] = ()
    channels: tuple[ChannelRef, ...] = ()
    reach: Text = ""
    stretch_label: bool = False
    cost_cents: Cents | None = None
    committed_cents: Cents | None = None
    actual_cents: Cents | None = None
    note: Text = ""


# ── Listen ──────────────────────────────────────────────────────────────────────────────────────


class Indicator(Row, frozen=True, kw_only=True):
    """A proposed figure, questioned before use: what it will hide, how it will be gamed (L1, L2, L3)."""

    name: Line
    about: Literal["process", "organisation", "team", "person"]
    definition: Text = ""
    hides: Text = ""
    gamed_by: Text = ""
    leads_to: Text = ""
    process: ProcessRef | None = None
    objective_of: CommunicationPlanRef | None = None


class Story(Row, frozen=True, kw_only=True):
    """A published story, read before counted (L4, L6).

    ``audience`` is how far the teller lets it go; a page for people without an account shows what may go outside.
    ``choosers`` says how many people chose it together as the story of a half year, ``chosen_because`` why.
    """

    text: Text
    told_on: date
    teller: Literal["employee", "customer"] = "employee"
    form: Literal["conversation", "interview", "team_conversation", "story_table", "written"] = "conversation"
    outcome: Literal["", "success", "failure", "mixed"] = ""
    theme: Line = ""
    target_group: TargetGroupRef | None = None
    touchpoint: TouchpointRef | None = None
    usp: UspRef | None = None
    stance: Literal["", "for", "against"] = ""
    core_value: FoundationRef | None = None
    evidence: tuple[EvidenceRef, ...] = ()
    audience: Literal["inside", "outside"] = "inside"
    chosen_on: date | None = None
    choosers: Several | None = None
    chosen_because: Text = ""


class Marker(Row, frozen=True, kw_only=True):
    """What a team would see when a core value is lived, in the organisation's own words (L8)."""

    core_value: FoundationRef
    level: Literal["expect", "like", "love"]
    text: Text


class TeamReflection(Row, frozen=True, kw_only=True):
    """Where a team together places itself on the road to the mission for one value, with its story (L4, L5, L7, L8).

    The team is named where it chose so itself and is large enough. ``differs`` is a place too: it sees it differently.
    """

    unit: UnitRef | None = None
    core_value: FoundationRef
    held_on: date
    marker: MarkerRef | None = None
    differs: bool = False
    change: Literal["", "less_often", "the_same", "more_often"] = ""
    explanation: Text = ""


class Heard(Row, frozen=True, kw_only=True):
    """What a round left: the word of one group of 25 or more, or of everybody, on a value or a USP (L5, L7, L10).

    ``together_with`` names who answered together, in words; without it the word is that of the whole organisation.
    """

    heard_on: date
    kind: Literal["evolution", "recognition"]
    foundation: FoundationRef | None = None
    usp: UspRef | None = None
    together_with: Text = ""
    word: Literal["less_often", "about_as_often", "more_often", "divided", "too_few"]


# ── Learn ───────────────────────────────────────────────────────────────────────────────────────


class Evaluation(Row, frozen=True, kw_only=True):
    """Five plain questions, what went well and wrong, and an effect only beside what else it may have been (E1, E2).

    The questions: what we put in, what we did, what people noticed (``heard``), what they did differently and what came
    of it (``effect``). ``nothing_else`` says that a rival explanation was looked for, and none is known.
    """

    campaign: CampaignRef
    evaluated_on: date
    moment: Literal["during", "after"] = "after"
    put_in: Text = ""
    done: Text = ""
    heard: tuple[Line, ...] = ()
    did_differently: Text = ""
    effect: Text = ""
    went_well: Text = ""
    went_wrong: Text = ""
    can_be_better: Text = ""
    objective_reached: Literal["", "yes", "nearly", "no"] = ""
    method: Text = ""
    baseline: Text = ""
    rival_explanation: Text = ""
    nothing_else: bool = False
    uncertainty: Text = ""


class Adjustment(Row, frozen=True, kw_only=True):
    """A change made during a campaign, with its reason (E4)."""

    campaign: CampaignRef
    adjusted_on: date
    what: Text
    reason: Text = ""


class Learning(Row, frozen=True, kw_only=True):
    """A lesson that the next campaign starts with, out of a campaign or out of what was heard (E3).

    Its tags say where it may be of use again: processes, groups, means and touchpoints. ``kind`` is what it rests on.
    """

    campaign: CampaignRef | None = None
    heard: HeardRef | None = None
    text: Text
    strength: Literal["weak", "moderate", "strong"] = "moderate"
    evidence: Text = ""
    applies_to_all: bool = False
    processes: tuple[ProcessRef, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    means: tuple[
        Literal[
            "meeting",
            "training",
            "online",
            "social",
            "video",
            "print",
            "outdoor",
            "press",
            "interactive",
            "event",
            "leaders",
            "letter",
            "personal",
        ],
        ...,
    ] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    kind: Literal["", "figures", "words"] = ""


class LearningAnswer(Row, frozen=True, kw_only=True):
    """What a campaign does with an earlier lesson, or all of a plan: adopt, adapt or decline, with the reason (E3).

    A lesson that holds for all is answered once for the plan, any other by the campaign.
    """

    learning: LearningRef
    campaign: CampaignRef | None = None
    plan: CommunicationPlanRef | None = None
    answer: Literal["adopted", "adapted", "declined"]
    reason: Text = ""
    answered_on: date | None = None


class Inspiration(Row, frozen=True, kw_only=True):
    """An example from elsewhere: why it inspires, where it is from, and where it was used (E5)."""

    title: Line
    text: Text = ""
    why: Text = ""
    source: Line = ""
    url: Url = ""
    found_on: date | None = None
    processes: tuple[ProcessRef, ...] = ()
    target_groups: tuple[TargetGroupRef, ...] = ()
    campaigns: tuple[CampaignRef, ...] = ()
    plans: tuple[CommunicationPlanRef, ...] = ()


# ── The check ───────────────────────────────────────────────────────────────────────────────────


class Override(Row, frozen=True, kw_only=True):
    """A gate opened in writing by a named member; it stays visible (A5)."""

    rule: Line
    noun: Line
    object: Id
    reason: Text
    decided_by: Line
    decided_on: date
    until: date | None = None


class Dismissal(Row, frozen=True, kw_only=True):
    """A warning or hint set aside with a reason, until a date."""

    rule: Line
    noun: Line
    object: Id
    reason: Text
    decided_by: Line
    decided_on: date
    until: date


# ── The document ────────────────────────────────────────────────────────────────────────────────


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The whole plan document: one organisation and a table for each noun."""

    organisation: Organisation
    units: tuple[Unit, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    target_group_choices: tuple[TargetGroupChoice, ...] = ()
    choice_arguments: tuple[ChoiceArgument, ...] = ()
    research: tuple[Research, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    drivers: tuple[Driver, ...] = ()
    personas: tuple[Persona, ...] = ()
    claims: tuple[Claim, ...] = ()
    motivations: tuple[Motivation, ...] = ()
    foundations: tuple[Foundation, ...] = ()
    canvas_answers: tuple[CanvasAnswer, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    estrangement_tests: tuple[EstrangementTest, ...] = ()
    usps: tuple[Usp, ...] = ()
    stretch_steps: tuple[StretchStep, ...] = ()
    stretch_measurements: tuple[StretchMeasurement, ...] = ()
    profile_channels: tuple[ProfileChannel, ...] = ()
    profiles: tuple[Profile, ...] = ()
    cafeteria_options: tuple[CafeteriaOption, ...] = ()
    fiscal_parameters: tuple[FiscalParameter, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    anchorings: tuple[Anchoring, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    channels: tuple[Channel, ...] = ()
    processes: tuple[Process, ...] = ()
    process_events: tuple[ProcessEvent, ...] = ()
    contact_series: tuple[ContactSeries, ...] = ()
    form_series: tuple[FormSeries, ...] = ()
    partners: tuple[Partner, ...] = ()
    messages: tuple[Message, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    plans: tuple[CommunicationPlan, ...] = ()
    plan_answers: tuple[PlanAnswer, ...] = ()
    budgets: tuple[Budget, ...] = ()
    themes: tuple[Theme, ...] = ()
    phases: tuple[Phase, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    objectives: tuple[Objective, ...] = ()
    results: tuple[Result, ...] = ()
    risks: tuple[Risk, ...] = ()
    owner_capacities: tuple[OwnerCapacity, ...] = ()
    absences: tuple[Absence, ...] = ()
    activities: tuple[Activity, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    stories: tuple[Story, ...] = ()
    markers: tuple[Marker, ...] = ()
    team_reflections: tuple[TeamReflection, ...] = ()
    heard: tuple[Heard, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    learnings: tuple[Learning, ...] = ()
    learning_answers: tuple[LearningAnswer, ...] = ()
    inspirations: tuple[Inspiration, ...] = ()
    overrides: tuple[Override, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
