let momentCases: [RuleCase] = [
  fires(
    "phase-without-touchpoint",
    "high 1 No touchpoint in the phase Wait",
    on: "## Choose\n### Compare\n- touchpoint: Site\n## Wait\n### 1️⃣At home\n- doing: Waits\n"
  ),
  quiet(
    "phase-without-touchpoint",
    on:
      "## Choose\n### Compare\n- touchpoint: Site\n## Wait\n### At home\n- touchpoint: n/a — left alone on purpose\n"
  ),
  skips(
    "phase-without-touchpoint",
    "this journey doesn't describe touchpoints",
    on: "## Choose\n### Compare\n- doing: Compares\n"
  ),

  skips(
    "phase-without-touchpoint",
    "fewer than a quarter of the steps of this journey name any contact",
    on:
      "## A\n### B\n- touchpoint: Site\n## C\n### D\n- doing: E\n### F\n- doing: G\n### H\n- doing: I\n### J\n- doing: K\n"
  ),

  fires(
    "silent-stretch",
    "high 1 Three steps of silence after ‘Site’",
    on:
      "## A\n### Buy\n- touchpoint: Site\n### 1️⃣Wait\n- need: News\n### Wait on\n- feeling: -1\n### Wait more\n- question: When?\n"
  ),
  quiet(
    "silent-stretch",
    on:
      "## A\n### Buy\n- touchpoint: Site\n### Wait\n- need: News\n### Wait on\n- feeling: -1\n### Go on\n- doing: Works\n"
  ),
  skips("silent-stretch", "this journey doesn't describe touchpoints", on: "## A\n### Buy\n- need: A book\n"),

  fires(
    "phase-without-steps",
    "medium 1 Phase without steps: Orient",
    on: roles(("aware", "### Hears\n- doing: Listens"), ("orient", ""), ("buy", "### Pays\n- doing: Pays"))
      .replacing("## Orient", with: "## 1️⃣Orient")
  ),
  quiet(
    "phase-without-steps",
    on: roles(
      ("aware", "### Hears\n- doing: Listens"),
      ("orient", "- skipped: they come back by habit"),
      ("buy", "### Pays\n- doing: Pays")
    )
  ),
  skips("phase-without-steps", "this journey follows no phase model", on: "## A\n### B\n- doing: C\n"),

  fires(
    "no-latent-phase",
    "high – The journey starts too late",
    on: roles(("buy", "### Pays\n- doing: Pays"), ("use", "### Reads\n- doing: Reads"))
  ),
  quiet(
    "no-latent-phase",
    on: roles(("aware", "### Hears\n- doing: Listens"), ("buy", "### Pays\n- doing: Pays"))
  ),
  skips("no-latent-phase", "the phases of this journey have no roles", on: "## A\n### B\n- doing: C\n"),

  fires(
    "stops-at-purchase",
    "high – The journey stops at the purchase",
    on: roles(("aware", "### Hears\n- doing: Listens"), ("buy", "### Pays\n- doing: Pays"))
  ),
  quiet(
    "stops-at-purchase",
    on: roles(("buy", "### Pays\n- doing: Pays"), ("use", "### Reads\n- doing: Reads"))
  ),
  skips(
    "stops-at-purchase",
    "no phase of this journey is a purchase",
    on: roles(("aware", "### Hears\n- doing: Listens"))
  ),

  fires(
    "no-way-back",
    "medium 1 No way back from ‘Tells a friend’",
    on: roles(("aware", "### Hears\n- doing: Listens"), ("advocate", "### Tells a friend\n- doing: Tells"))
      .replacing("## Advocate", with: "## 1️⃣Advocate")
  ),
  quiet(
    "no-way-back",
    on: roles(
      ("aware", "### Hears {#hears}\n- doing: Listens"),
      ("advocate", "### Tells a friend\n- doing: Tells\n- loops-to: hears")
    )
  ),
  skips(
    "no-way-back",
    "no step of this journey is about loyalty or advocacy",
    on: roles(("aware", "### Hears\n- doing: Listens"))
  ),

  fires(
    "no-follow-up",
    "low 1 What comes after ‘Reads’?",
    on: "## A\n### 1️⃣Reads\n- doing: Reads\n",
    others: [
      ("content/journeys/one.md", "---\nfollows: two\n---\n## A\n### B\n- doing: C\n"),
      ("content/journeys/two.md", "## A\n### B\n- doing: C\n"),
    ]
  ),
  quiet(
    "no-follow-up",
    on: "---\nends: The book is back\n---\n## A\n### Reads\n- doing: Reads\n",
    others: [
      ("content/journeys/one.md", "---\nfollows: two\n---\n## A\n### B\n- doing: C\n"),
      ("content/journeys/two.md", "## A\n### B\n- doing: C\n"),
    ]
  ),
  skips(
    "no-follow-up",
    "no journey on this site leads into another",
    on: "## A\n### Reads\n- doing: Reads\n"
  ),

  fires(
    "step-without-audience",
    "medium 1 Where is the audience during ‘Picking’?",
    on:
      "## A\n### Orders\n- doing: Orders\n- backstage: Stock\n### 1️⃣Picking\n- backstage: Packs the box\n### Opens\n- doing: Unpacks\n"
  ),
  quiet(
    "step-without-audience",
    on:
      "## A\n### Orders\n- doing: Orders\n- backstage: Stock\n### Picking\n- backstage: Packs the box\n- message: We are packing\n### Opens\n- doing: Unpacks\n"
  ),
  skips(
    "step-without-audience",
    "this map doesn’t show both sides step by step",
    on:
      "## A\n### Picking\n- backstage: Packs\n### Loading\n- backstage: Loads\n### Opens\n- doing: Unpacks\n"
  ),

  fires(
    "slow-response",
    "high 1 Two days instead of 4 hours: ‘Chat’",
    on: "## A\n### Asks\n1️⃣- touchpoint: Chat\n  - expected: 4 hours\n  - actual: two days\n"
  ),
  quiet(
    "slow-response",
    on: "## A\n### Asks\n- touchpoint: Chat\n  - expected: 1 day\n  - actual: 24 hours\n"
  ),
  skips(
    "slow-response",
    "no contact in this journey gives both an expected and an actual time",
    on: "## A\n### Asks\n- touchpoint: Chat\n  - expected: soon\n  - actual: late\n"
  ),

  fires(
    "unexpected-wait",
    "medium 1 Waiting without a word: 3 days",
    on: "## A\n### 1️⃣Waits\n- doing: Waits\n- wait: 3 days\n"
  ),
  quiet("unexpected-wait", on: "## A\n### Waits\n- doing: Waits\n- wait: 3 days\n- touchpoint: Mail\n"),
  skips(
    "unexpected-wait",
    "no step of this journey says how long the wait is",
    on: "## A\n### Waits\n- doing: Waits\n- time: 3 days\n"
  ),
]
