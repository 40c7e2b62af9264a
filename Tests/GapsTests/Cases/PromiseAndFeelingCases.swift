let promiseAndFeelingCases: [RuleCase] = [
  fires(
    "broken-promise",
    "critical 1 Broken promise: ‘Home tomorrow’",
    on:
      "## A\n### B\n- promise: Home tomorrow\n  - expected: 1 day\n### C\n1️⃣- kept: Home tomorrow\n  - actual: 3 days\n"
  ),
  quiet(
    "broken-promise",
    on:
      "## A\n### B\n- promise: Home tomorrow\n  - expected: 1 day\n### C\n- kept: Home tomorrow\n  - actual: 20 hours\n"
  ),
  skips("broken-promise", "this journey names no promises", on: "## A\n### B\n- doing: C\n"),

  fires(
    "promise-not-kept",
    "high 1 Promise made, and then? ‘A call within a day’",
    on:
      "## A\n### B\n1️⃣- promise: A call within a day\n- promise: Free returns\n### C\n- kept: Free returns\n"
  ),
  quiet(
    "promise-not-kept",
    on: "---\nfollows: later\n---\n## A\n### B\n- promise: Free returns\n- promise: Care\n- broken: Care\n",
    others: [("content/journeys/later.md", "## A\n### B\n- kept: Free returns\n")]
  ),
  skips(
    "promise-not-kept",
    "this journey makes no promises, or this site never notes that one is kept",
    on: "## A\n### B\n- promise: Free returns\n"
  ),

  fires(
    "value-not-felt",
    "medium – Nobody meets the promise ‘Always fresh’",
    on: "## A\n### B\n- promise: quick\n",
    others: [
      ("content/promises/fresh.md", "---\nname: Always fresh\n---\n"),
      ("content/promises/quick.md", "---\nname: Quick\n---\n"),
    ]
  ),
  quiet(
    "value-not-felt",
    on: "## A\n### B\n- touchpoint: Shelf\n  - promise: fresh\n",
    others: [("content/promises/fresh.md", "---\nname: Always fresh\n---\n")]
  ),
  skips("value-not-felt", "this site registers no promises", on: "## A\n### B\n- promise: quick\n"),

  fires(
    "valley-without-action",
    "high 1 Low point without action: ‘C’",
    on:
      "## A\n### B\n- feeling: 1\n### 1️⃣C\n- feeling: -1\n### D\n- feeling: 1\n- opportunity: A plan\n"
  ),
  quiet(
    "valley-without-action",
    on: "## A\n### B\n- feeling: 1\n### C\n- feeling: -1\n- opportunity: A plan\n### D\n- feeling: 1\n"
  ),
  skips(
    "valley-without-action",
    "no feeling in this journey has a point on the curve",
    on: "## A\n### B\n- feeling: annoyed\n- opportunity: A plan\n"
  ),

  fires(
    "cliff",
    "medium 1 A fall from ‘B’ to ‘C’",
    on: "## A\n### B\n- feeling: 1\n### 1️⃣C\n- feeling: -1\n### D\n- feeling: 0\n"
  ),
  quiet("cliff", on: "## A\n### B\n- feeling: 2\n### C\n- feeling: 0\n### D\n- feeling: -1\n"),
  skips("cliff", "no feeling in this journey has a point on the curve", on: "## A\n### B\n- feeling: glad\n"),

  fires(
    "bad-ending",
    "medium 1 The journey ends in ‘cheated’",
    on: "## A\n### B\n- feeling: 1\n### C\n1️⃣- feeling: -1 cheated\n"
  ),
  quiet(
    "bad-ending",
    on: "## A\n### B\n- feeling: 1\n### C\n- feeling: -1 cheated\n- next: later\n",
    others: [("content/journeys/later.md", "## A\n### B\n- doing: C\n")]
  ),
  skips(
    "bad-ending",
    "no feeling in this journey has a point on the curve",
    on: "## A\n### B\n- feeling: glad\n"
  ),

  fires(
    "no-feeling",
    "medium – Not one feeling in 3 steps",
    on: "## A\n### B\n- doing: C\n### D\n- doing: E\n### F\n- doing: G\n"
  ),
  quiet("no-feeling", on: "## A\n### B\n- doing: C\n### D\n- feeling: glad\n### F\n- doing: G\n"),
  skips("no-feeling", "this journey has fewer than three steps", on: "## A\n### B\n- doing: C\n"),

  fires(
    "pain-without-opportunity",
    "medium 1 Pain without an opportunity: no bell",
    on: "## A\n### 1️⃣B\n- pain: No bell\n### C\n- pain: No map\n- opportunity: A map\n  - solves: No map\n"
  ),
  quiet(
    "pain-without-opportunity",
    on: "## A\n### B\n- pain: No bell\n- opportunity: A bell\n"
  ),
  skips(
    "pain-without-opportunity",
    "this journey names no pains",
    on: "## A\n### B\n- opportunity: A bell\n"
  ),

  fires(
    "no-way-to-complain",
    "high 1 Nowhere to go with it: ‘B’",
    on: "## A\n### Start\n- feeling: 0\n### 1️⃣B\n- feeling: -2\n### C\n- feeling: -1\n"
  ),
  quiet(
    "no-way-to-complain",
    on:
      "## A\n### Start\n- feeling: -2\n### B\n- feeling: -2\n### C\n- feeling: -1\n- touchpoint: Help line\n  - job: serve\n"
  ),
  skips(
    "no-way-to-complain",
    "no feeling in this journey has a point on the curve",
    on: "## A\n### B\n- doing: C\n"
  ),
]
