let followUpCases: [RuleCase] = [
  fires(
    "opportunity-without-owner",
    "medium 1 Opportunity without an owner: a bell",
    on: "## A\n### B\n1️⃣- opportunity: A bell\n- opportunity: A map\n  - owner: Mia\n"
  ),
  quiet(
    "opportunity-without-owner",
    on: "## A\n### B\n- opportunity: A bell\n  - status: done\n- opportunity: A map\n  - owner: Mia\n"
  ),
  skips(
    "opportunity-without-owner",
    "this journey has no open opportunities",
    on: "## A\n### B\n- doing: C\n"
  ),

  fires(
    "opportunity-overdue",
    "medium 1 Overdue: a bell",
    on: "## A\n### B\n1️⃣- opportunity: A bell\n  - due: 2026-11-21\n"
  ),
  quiet(
    "opportunity-overdue",
    on:
      "## A\n### B\n- opportunity: A bell\n  - due: 2026-11-22\n- opportunity: A map\n  - due: 2026-01-01\n  - status: done\n"
  ),
  skips(
    "opportunity-overdue",
    "no opportunity of this journey has a date",
    on: "## A\n### B\n- opportunity: A bell\n"
  ),

  fires(
    "journey-without-owner",
    "medium – Nobody keeps this map",
    on: "## A\n### B\n- doing: C\n",
    others: [("content/journeys/other.md", "---\nowner: Mia\n---\n## A\n### B\n- doing: C\n")]
  ),
  quiet("journey-without-owner", on: "---\nowner: Mia\n---\n## A\n### B\n- doing: C\n"),
  skips("journey-without-owner", "no journey on this site has an owner", on: "## A\n### B\n- doing: C\n"),

  fires("stale-map", "medium – Stale map", on: "---\nreviewed: 2026-04-12\n---\n## A\n### B\n- doing: C\n"),
  quiet("stale-map", on: "---\nreviewed: 2026-06-12\n---\n## A\n### B\n- doing: C\n"),
  skips("stale-map", "this site keeps no review dates", on: "## A\n### B\n- doing: C\n"),

  fires(
    "approved-but-changed",
    "high – Changed after it was approved",
    on: "---\nstatus: approved\napproved-as: 0123456789ab\n---\n## A\n### B\n- doing: C\n"
  ),
  quiet(
    "approved-but-changed",
    on: "---\nstatus: approved\napproved-as: d511c95d2905\n---\n## A\n### B\n- doing: C\n\n"
      + "Prose may change.\n"
  ),
  skips(
    "approved-but-changed",
    "this journey is not approved",
    on: "---\nstatus: draft\napproved-as: 0123456789ab\n---\n## A\n### B\n- doing: C\n"
  ),

  fires(
    "metric-off-target",
    "medium 1 Off target: ‘Left 31 %’",
    on:
      "## A\n### B\n1️⃣- metric: Left 31 %\n  - target: at most 15 %\n- metric: Glad 4.5\n  - target: 4\n  - better: higher\n"
  ),
  quiet(
    "metric-off-target",
    on:
      "## A\n### B\n- metric: Left 31 %\n  - target: 15 %\n  - better: lower\n- opportunity: Say it earlier\n### C\n- metric: On time 91 %\n  - target: ≥ 90 %\n"
  ),
  skips(
    "metric-off-target",
    "no metric of this journey has a target that says which way is better",
    on: "## A\n### B\n- metric: Left 31 %\n  - target: 15 %\n"
  ),
]
