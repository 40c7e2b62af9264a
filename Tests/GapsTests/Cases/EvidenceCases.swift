private let sources = [
  (path: "content/evidence/clicks.md", text: "---\nname: Clicks\nkind: analytics\ndate: 2026-09-01\n---\n"),
  (path: "content/evidence/talks.md", text: "---\nname: Talks\nkind: interviews\ndate: 2024-09-01\n---\n"),
  (path: "content/evidence/ours.md", text: "---\nname: Ours\nkind: expert\n---\n"),
]

let evidenceCases: [RuleCase] = [
  fires(
    "claim-without-evidence",
    "medium 1 Pain without evidence: ‘No bell’",
    on: "## A\n### B\n1️⃣- pain: No bell\n- need: A door\n  - assumed: yes\n"
  ),
  quiet(
    "claim-without-evidence",
    on: "## A\n### B\n- pain: No bell\n  - evidence: a talk\n- doing: Knocks\n"
  ),
  skips("claim-without-evidence", "this journey keeps no evidence", on: "## A\n### B\n- pain: No bell\n"),

  fires(
    "assumed-moment-of-truth",
    "high 1 A moment of truth on assumptions: ‘The door’",
    on: "## A\n### 1️⃣The door {.moment-of-truth}\n- feeling: -1\n  - assumed: yes\n"
  ),
  quiet(
    "assumed-moment-of-truth",
    on:
      "## A\n### The door {.moment-of-truth}\n- feeling: -1\n  - assumed: yes\n- pain: No bell\n  - evidence: a talk\n"
  ),
  skips(
    "assumed-moment-of-truth",
    "this journey marks no moment of truth, or keeps no evidence",
    on: "## A\n### The door\n- feeling: -1\n  - assumed: yes\n"
  ),

  fires(
    "behaviour-without-explanation",
    "medium 1 Measured, and not understood: ‘B’",
    on:
      "## A\n### 1️⃣B\n- doing: Leaves\n  - evidence: clicks\n### C\n- doing: Stays\n  - evidence: clicks, talks\n",
    others: sources
  ),
  quiet(
    "behaviour-without-explanation",
    on: "## A\n### B\n- doing: Leaves\n  - evidence: clicks\n- pain: Too dear\n  - evidence: talks\n",
    others: sources
  ),
  skips(
    "behaviour-without-explanation",
    "no step of this journey rests on analytics",
    on: "## A\n### B\n- doing: Leaves\n  - evidence: talks\n",
    others: sources
  ),

  fires(
    "feeling-without-behaviour",
    "low 1 Said, and not seen: ‘B’",
    on: "## A\n### 1️⃣B {.moment-of-truth}\n- feeling: 1\n  - evidence: talks\n### C\n- feeling: 0\n",
    others: sources
  ),
  quiet(
    "feeling-without-behaviour",
    on:
      "## A\n### B {.moment-of-truth}\n- feeling: 1\n  - evidence: talks\n- metric: 40 % leave\n### C\n- feeling: 0\n",
    others: sources
  ),
  skips(
    "feeling-without-behaviour",
    "no step of this journey rests on a source of a known kind",
    on: "## A\n### B {.moment-of-truth}\n- feeling: 1\n  - evidence: a talk\n"
  ),

  fires(
    "old-evidence",
    "low 1 Old evidence: ‘Talks’",
    on: "## A\n### B\n1️⃣- doing: Leaves\n  - evidence: talks\n",
    others: sources
  ),
  quiet("old-evidence", on: "## A\n### B\n- doing: Leaves\n  - evidence: clicks\n", others: sources),
  skips(
    "old-evidence",
    "no card in this journey rests on a source with a date",
    on: "## A\n### B\n- doing: Leaves\n  - evidence: ours\n",
    others: sources
  ),

  fires(
    "inside-out",
    "high – Drawn from the inside: three signs",
    on:
      "## Sales\n### Quotes\n- backstage: Makes a quote\n### Signs\n- doing: Signs\n### Bills\n- support: Sends a bill\n",
    settings: "departments: [Sales]"
  ),
  quiet(
    "inside-out",
    on:
      "## Sales\n### Quotes\n- backstage: Makes a quote\n### Signs\n- question: What if?\n### Bills\n- support: Sends a bill\n",
    settings: "departments: [Sales]"
  ),
  skips(
    "inside-out",
    "this map and site don’t show enough to tell from which side it was drawn",
    on:
      "## Sales\n### Quotes\n- backstage: Makes a quote\n### Signs\n- support: Signs\n### Bills\n- support: Bills\n"
  ),
]
