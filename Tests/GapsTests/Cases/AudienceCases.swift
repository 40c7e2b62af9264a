private let step = "## A\n### B\n- doing: C\n"

private func audience(_ id: String, _ front: String) -> (path: String, text: String) {
  ("content/audiences/\(id).md", "---\nname: \(id.prefix(1).uppercased() + id.dropFirst())\n\(front)\n---\n")
}

private func journey(_ id: String, _ audience: String, _ phases: [String]) -> (path: String, text: String) {
  let list = phases.map { "{id: \($0), role: \($0)}" }.joined(separator: ", ")
  let body = phases.map { "## \($0)\n### In \($0)\n- doing: Something\n" }.joined()
  return ("content/journeys/\(id).md", "---\naudience: \(audience)\nphases: [\(list)]\n---\n\(body)")
}

let audienceCases: [RuleCase] = [
  fires(
    "audience-without-journey",
    "high – Audience without a journey: Lender",
    on: step,
    others: [audience("lender", "need: A book")]
  ),
  quiet(
    "audience-without-journey",
    on: step,
    others: [audience("lender", "not-served: the library next door does")]
  ),
  skips("audience-without-journey", "this site registers no audiences", on: step),

  fires(
    "audience-without-phase",
    "medium – Not mapped for Maker: before they choose",
    on: step,
    others: [
      audience("reader", ""), audience("lender", ""), audience("maker", ""),
      journey("one", "reader", ["aware", "buy", "use"]),
      journey("two", "lender", ["orient", "consider", "use"]),
      journey("three", "maker", ["buy", "use"]),
    ]
  ),
  quiet(
    "audience-without-phase",
    on: step,
    others: [
      audience("reader", ""), audience("lender", ""), audience("maker", ""),
      journey("one", "reader", ["aware", "buy", "use"]),
      journey("two", "lender", ["orient", "consider", "support"]),
      journey("three", "maker", ["latent", "buy", "deliver"]),
    ]
  ),
  skips(
    "audience-without-phase",
    "fewer than three audiences have a journey whose phases have roles",
    on: step,
    others: [audience("reader", ""), journey("one", "reader", ["aware", "buy"])]
  ),

  fires(
    "audience-not-reached",
    "high 1 Fund is not reached in the phase Before",
    on:
      "---\naudience: [Fund, Client]\n---\n## Before\n### 1️⃣Invites\n- touchpoint[Client]: Letter\n## Evening\n### Comes\n- touchpoint: Door\n"
  ),
  quiet(
    "audience-not-reached",
    on:
      "---\naudience: [Fund, Client]\n---\n## Before\n### Invites\n- touchpoint[Client]: Letter\n### Calls\n- touchpoint[Fund]: Phone\n"
  ),
  skips(
    "audience-not-reached",
    "the contacts of this journey don’t say which of several audiences they are for",
    on: "---\naudience: [Fund, Client]\n---\n## Before\n### Invites\n- touchpoint: Letter\n"
  ),

  fires(
    "only-customers",
    "high – Nobody on this site is not yet a customer",
    on: step,
    others: [audience("reader", "customer: yes"), audience("lender", "customer: yes")]
  ),
  quiet(
    "only-customers",
    on: step,
    others: [audience("reader", "customer: yes"), audience("lender", "customer: no")]
  ),
  skips(
    "only-customers",
    "no audience says whether it is a customer",
    on: step,
    others: [audience("reader", "need: A book")]
  ),

  fires(
    "audience-unknown",
    "low – Hardly known: Reader",
    on: step,
    others: [audience("reader", "need: A book\nroute: The shop\nconsiderations: Price")]
  ),
  quiet(
    "audience-unknown",
    on: step,
    others: [audience("reader", "need: A book\nroute: The shop\nconsiderations: Price\nreaction: Comes back")]
  ),
  skips(
    "audience-unknown",
    "no audience says what it needs, how it comes, what it weighs or how it reacts",
    on: step,
    others: [audience("reader", "customer: yes")]
  ),

  fires(
    "rejection-unexplained",
    "medium 1 Nobody says no in the phase Consider",
    on: roles(("consider", "### Compares\n- doing: Compares"), ("use", "### Reads\n- pain: Small print"))
      .replacing("### Compares", with: "### 1️⃣Compares")
  ),
  quiet(
    "rejection-unexplained",
    on: roles(
      ("consider", "### Compares\n- doing: Compares\n- objection: Dearer than next door"),
      ("use", "### Reads\n- pain: Small print")
    )
  ),
  skips(
    "rejection-unexplained",
    "this journey has no steps of weighing up, or names no pains at all",
    on: roles(("consider", "### Compares\n- doing: Compares"))
  ),

  fires(
    "single-path",
    "low – One path, while Reader comes by two routes",
    on: "---\naudience: reader\n---\n" + step,
    others: [audience("reader", "route: [The shop, A friend]")]
  ),
  quiet(
    "single-path",
    on: "---\naudience: reader\n---\n" + step + "### D\n- path: by a friend\n- doing: Asks\n",
    others: [audience("reader", "route: [The shop, A friend]")]
  ),
  skips(
    "single-path",
    "no audience of this journey is known to come by several routes",
    on: "---\naudience: reader\n---\n" + step,
    others: [audience("reader", "route: The shop")]
  ),
]
