let messageCases: [RuleCase] = [
  fires(
    "unanswered-question",
    "high 1 Question without an answer: is it in stock?",
    on:
      "## A\n### B\n- touchpoint: Site\n1️⃣- question: Is it in stock?\n- question: What does it cost?\n  - answered-by: Site\n"
  ),
  quiet(
    "unanswered-question",
    on: "## A\n### B\n- question: Is it in stock?\n  - answered-by: Site\n### C\n- touchpoint: Site\n"
  ),
  skips("unanswered-question", "this journey has no questions", on: "## A\n### B\n- touchpoint: Site\n"),

  fires(
    "need-not-met",
    "high 1 Need not met: a quiet seat",
    on:
      "## A\n### B\n- need: A quiet seat\n- need: A price\n- touchpoint: Site\n  - meets: A price\n"
      .replacing(
        "- need: A quiet",
        with: "1️⃣- need: A quiet"
      )
  ),
  fires(
    "need-not-met",
    "medium 1 Need not met: a quiet seat",
    on:
      "## A\n### B\n- touchpoint: Site\n### C\n1️⃣- need: A quiet seat\n### D\n- doing: Looks around\n### E\n- touchpoint: Desk\n"
  ),
  quiet(
    "need-not-met",
    on: "## A\n### B\n- need: A quiet seat\n### C\n- touchpoint: Desk\n"
  ),
  skips("need-not-met", "this journey names no needs", on: "## A\n### B\n- touchpoint: Site\n"),

  fires(
    "message-incomplete",
    "medium 1 No message with ‘Letter’",
    on:
      "## A\n### B\n- touchpoint: Mail\n  - channel: E-mail\n- message: Welcome\n### 1️⃣C\n- doing: Reads\n- touchpoint: Letter\n  - channel: Post\n"
  ),
  quiet(
    "message-incomplete",
    on:
      "## A\n### B\n- touchpoint: Mail\n  - channel: E-mail\n- message: Welcome\n### C\n- touchpoint: Friends\n  - channel: App\n  - control: third-party\n"
  ),
  skips(
    "message-incomplete",
    "fewer than half of the contacts in this journey come with a message",
    on:
      "## A\n### B\n- touchpoint: Mail\n  - channel: E-mail\n### C\n- touchpoint: Letter\n  - channel: Post\n"
  ),

  fires(
    "means-first",
    "medium 1 ‘App’, but for whom and what?",
    on: "## A\n### B\n- doing: Looks around\n### 1️⃣C\n- touchpoint: Push message\n  - channel: App\n"
  ),
  quiet(
    "means-first",
    on:
      "## A\n### B\n- doing: Looks around\n### C\n- time: Monday\n- touchpoint: Push message\n  - channel: App\n"
  ),
  skips(
    "means-first",
    "this journey names no channels, or nothing but channels",
    on: "## A\n### C\n- touchpoint: Push message\n  - channel: App\n"
  ),

  fires(
    "personal-too-early",
    "medium 1 Personal before the purchase: ‘Letter’",
    on: roles(("aware", "### B\n1️⃣- touchpoint: Letter\n  - personal: yes"), ("buy", "### C\n- doing: Pays"))
  ),
  quiet(
    "personal-too-early",
    on: roles(
      ("aware", "### B\n- touchpoint: Letter\n  - personal: yes\n  - consent: ticked at the fair"),
      ("buy", "### C\n- doing: Pays")
    )
  ),
  skips(
    "personal-too-early",
    "this journey has no purchase, or no personal contact",
    on: roles(("aware", "### B\n- touchpoint: Letter\n  - personal: yes"))
  ),

  fires(
    "never-personal",
    "low 1 Nothing personal after the purchase",
    on: roles(("buy", "### B\n- doing: Pays"), ("use", "### C\n1️⃣- touchpoint: Mail\n- touchpoint: Desk")),
    others: [("content/journeys/other.md", "## A\n### B\n- touchpoint: Call\n  - personal: yes\n")]
  ),
  quiet(
    "never-personal",
    on: roles(
      ("buy", "### B\n- doing: Pays"),
      ("use", "### C\n- touchpoint: Mail\n  - personal: yes\n- touchpoint: Desk")
    )
  ),
  skips(
    "never-personal",
    "this site marks no contact as personal",
    on: roles(("buy", "### B\n- doing: Pays"), ("use", "### C\n- touchpoint: Mail\n- touchpoint: Desk"))
  ),

  fires(
    "no-next-action",
    "low 1 Nothing to do next after ‘Invoice’",
    on:
      "## A\n### B\n1️⃣- touchpoint: Invoice\n  - job: transact\n- touchpoint: Receipt\n  - job: transact\n  - offers: A course on writing\n"
  ),
  quiet(
    "no-next-action",
    on:
      "## A\n### B\n- touchpoint: Brochure\n  - job: inform\n- touchpoint: Receipt\n  - job: transact\n  - offers: A course on writing\n"
  ),
  skips(
    "no-next-action",
    "this site doesn’t say what contacts are for and what they offer next",
    on: "## A\n### B\n- touchpoint: Invoice\n  - job: transact\n"
  ),

  fires(
    "inside-jargon",
    "low 1 A word of the inside: ‘case number’",
    on: "## A\n### B\n1️⃣- message: Quote your Case Number\n",
    settings: "jargon: [case number, lead]"
  ),
  quiet(
    "inside-jargon",
    on:
      "## A\n### B\n- message: A case like yours gets a number of leaders\n- backstage: Opens a case number\n",
    settings: "jargon: [case number, lead]"
  ),
  skips(
    "inside-jargon",
    "this site lists no jargon and no departments",
    on: "## A\n### B\n- message: Lead\n"
  ),
]
