let touchpointCases: [RuleCase] = [
  fires(
    "unbridged-channel-switch",
    "medium 1 Switch without a hand-over: Post → Phone",
    on:
      "## A\n### B\n- touchpoint: Letter\n  - channel: Post\n### C\n1️⃣- touchpoint: Call\n  - channel: Phone\n### D\n- touchpoint: Visit\n  - channel: Shop\n  - handover: The clerk has the file\n"
  ),
  quiet(
    "unbridged-channel-switch",
    on:
      "## A\n### B\n- touchpoint: Letter\n  - channel: Post\n### C\n- touchpoint: Call\n  - channel: Phone\n  - handover: The letter’s number opens the file\n"
  ),
  skips(
    "unbridged-channel-switch",
    "no contact in this journey says how it hands over",
    on:
      "## A\n### B\n- touchpoint: Letter\n  - channel: Post\n### C\n- touchpoint: Call\n  - channel: Phone\n"
  ),

  fires(
    "unowned-touchpoint",
    "medium 1 Nobody owns ‘Chat’",
    on:
      "## A\n### B\n1️⃣- touchpoint: Chat\n  - control: own\n- touchpoint: Site\n  - control: own\n  - owner: Web team\n### C\n- touchpoint: Chat\n  - control: own\n"
  ),
  quiet(
    "unowned-touchpoint",
    on:
      "## A\n### B\n- touchpoint: Chat\n- touchpoint: Courier\n  - control: partner\n- touchpoint: Site\n  - control: own\n  - owner: Web team\n"
  ),
  skips(
    "unowned-touchpoint",
    "this site names no owners of touchpoints, or this journey doesn’t say which are ours",
    on: "## A\n### B\n- touchpoint: Chat\n  - control: own\n"
  ),

  fires(
    "owner-handover",
    "medium 1 From Sales to Support without a hand-over",
    on:
      "## A\n### B\n- touchpoint: Call\n  - channel: Phone\n  - owner: Sales\n### C\n1️⃣- touchpoint: Help line\n  - channel: Phone\n  - owner: Support\n### D\n- touchpoint: Call back\n  - channel: Phone\n  - owner: Support\n  - handover: Support wrote it down\n"
  ),
  quiet(
    "owner-handover",
    on:
      "## A\n### B\n- touchpoint: Call\n  - channel: Phone\n  - owner: Sales\n### C\n- touchpoint: Help line\n  - channel: Phone\n  - owner: Support\n  - handover: Sales stays on the line\n"
  ),
  skips(
    "owner-handover",
    "no contact in this journey says how it hands over",
    on:
      "## A\n### B\n- touchpoint: Call\n  - owner: Sales\n### C\n- touchpoint: Help line\n  - owner: Support\n"
  ),

  fires(
    "outside-own-control",
    "high 1 The lowest point is outside our control: ‘Courier’",
    on: "## A\n### B\n- feeling: -2\n1️⃣- touchpoint: Courier\n  - control: third-party\n"
  ),
  quiet(
    "outside-own-control",
    on:
      "## A\n### B\n- feeling: -2\n- touchpoint: Courier\n  - control: third-party\n  - mitigation: We call within the hour\n"
  ),
  skips(
    "outside-own-control",
    "no contact in this journey says who controls it",
    on: "## A\n### B\n- feeling: -2\n- touchpoint: Courier\n"
  ),

  fires(
    "duplicate-touchpoints",
    "low 1 Twice the same: ‘Newsletter’ and ‘Bulletin’",
    on:
      "## A\n### B\n- touchpoint: Newsletter\n  - channel: E-mail\n  - job: inform\n### C\n1️⃣- touchpoint: Bulletin\n  - channel: E-mail\n  - job: inform, retain\n"
  ),
  quiet(
    "duplicate-touchpoints",
    on:
      "## A\n### B\n- touchpoint: Newsletter\n  - channel: E-mail\n  - job: inform\n### C\n- touchpoint: Invoice\n  - channel: E-mail\n  - job: transact\n"
  ),
  skips(
    "duplicate-touchpoints",
    "the contacts of this journey name no jobs and channels",
    on:
      "## A\n### B\n- touchpoint: Newsletter\n  - channel: E-mail\n- touchpoint: Bulletin\n  - channel: E-mail\n"
  ),

  fires(
    "job-not-covered",
    "medium 1 Nothing is there to convince in the phase Consider",
    on: roles(
      ("consider", "### B\n- touchpoint: Site\n  - job: inform"),
      ("buy", "### C\n- touchpoint: Till\n  - job: transact")
    ).replacing("## Consider", with: "## 1️⃣Consider")
  ),
  quiet(
    "job-not-covered",
    on: roles(
      ("latent", "### A\n- touchpoint: Poster\n  - job: inform"),
      ("consider", "### B\n- touchpoint: Site\n  - job: inform, convince"),
      ("use", "### C\n- doing: Reads")
    )
  ),
  skips(
    "job-not-covered",
    "the contacts of this journey name no jobs, or its phases no roles",
    on: roles(("consider", "### B\n- touchpoint: Site"))
  ),

  fires(
    "overloaded-touchpoint",
    "low 1 Four jobs for one touchpoint: ‘Site’",
    on:
      "## A\n### B\n1️⃣- touchpoint: Site\n  - job: inform, convince, transact\n### C\n- touchpoint: Site\n  - job: serve\n"
  ),
  quiet(
    "overloaded-touchpoint",
    on:
      "## A\n### B\n- touchpoint: Site\n  - job: inform, convince, transact\n### C\n- touchpoint: Desk\n  - job: serve\n"
  ),
  skips(
    "overloaded-touchpoint",
    "the contacts of this journey name no jobs and channels",
    on: "## A\n### B\n- touchpoint: Site\n"
  ),

  fires(
    "dead-touchpoint",
    "high 1 No longer there: ‘Fax’",
    on: "## A\n### B\n1️⃣- touchpoint: Fax\n### C\n- touchpoint: Fax\n",
    others: [("content/touchpoints/fax.md", "---\nname: Fax\nended: 2026-01-01\n---\n")]
  ),
  quiet(
    "dead-touchpoint",
    on: "## A\n### B\n- touchpoint: Fax\n- touchpoint: Telex\n  - status: ended\n",
    others: [
      ("content/touchpoints/fax.md", "---\nname: Fax\nended: 2027-01-01\n---\n"),
      ("content/touchpoints/telex.md", "---\nname: Telex\nended: 2026-01-01\n---\n"),
    ]
  ),
  skips(
    "dead-touchpoint",
    "no touchpoint of the register has ended, or this is no map of how it is",
    on: "---\nstate: planned\n---\n## A\n### B\n- touchpoint: Fax\n",
    others: [("content/touchpoints/fax.md", "---\nname: Fax\nended: 2026-01-01\n---\n")]
  ),

  fires(
    "single-channel",
    "medium 1 Elder can only get in by ‘App’",
    on:
      "---\naudience: elder\n---\n## 1️⃣A\n### B\n- touchpoint: Ticket\n  - channel: App\n## D\n### E\n- touchpoint: Desk\n  - channel: Shop\n",
    others: [("content/audiences/elder.md", "---\nname: Elder\nbarriers: [app, website]\n---\n")]
  ),
  quiet(
    "single-channel",
    on:
      "---\naudience: elder\n---\n## A\n### B\n- touchpoint: Ticket\n  - channel: App\n### C\n- touchpoint: Desk\n  - channel: Shop\n",
    others: [("content/audiences/elder.md", "---\nname: Elder\nbarriers: [app, website]\n---\n")]
  ),
  skips(
    "single-channel",
    "no audience of this journey is known to have a barrier to a channel",
    on: "---\naudience: elder\n---\n## A\n### B\n- touchpoint: Ticket\n  - channel: App\n",
    others: [("content/audiences/elder.md", "---\nname: Elder\n---\n")]
  ),

  fires(
    "contradiction",
    "medium – Two maps disagree about ‘Desk’",
    on: "---\ntitle: One\n---\n## A\n### B\n- touchpoint: Desk\n  - owner: Sales\n",
    others: [
      ("content/journeys/two.md", "## A\n### B\n- touchpoint: Desk\n  - owner: Support\n"),
      ("content/touchpoints/desk.md", "---\nname: Desk\n---\n"),
    ]
  ),
  quiet(
    "contradiction",
    on: "---\nstate: to-be\n---\n## A\n### B\n- touchpoint: Desk\n  - owner: Sales\n",
    others: [
      ("content/journeys/two.md", "## A\n### B\n- touchpoint: Desk\n  - owner: Support\n"),
      ("content/touchpoints/desk.md", "---\nname: Desk\n---\n"),
    ]
  ),
  skips(
    "contradiction",
    "no touchpoint of the register is met in two journeys",
    on: "## A\n### B\n- touchpoint: Desk\n",
    others: [("content/touchpoints/desk.md", "---\nname: Desk\n---\n")]
  ),
]
