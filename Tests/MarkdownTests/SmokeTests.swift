import Diagnostics
import Foundation
import Markdown
import Markup
import Testing

@Test func smoke() throws {
  let text = """
    ---
    title: Een boek
    tags: [a, "b: c"]
    no: no
    ---

    Intro *em* **[x](http://a.b)** a\\{b

    ## Conversion {weight=3}

    ### Rekent af `x` {#afrekenen .moment-of-truth key="a } b"}

    ### not \\{#esc}

    - doing: Kiest
      - channel: chat
    - b

    > | a | b |
    > |---|--:|
    > | 1 \\| 2 | *x* <br> y |

    Text
    | h |
    |---|
    | `c` |

    <!-- comment -->

    <div>x</div>

    [bad](javascript:alert) ![o](https://x.y/z.png)
    """
  let result = document(of: SourceFile(path: "a.md", text: text))
  print(result.value.dump)
  print(lines(result.diagnostics))
  var markup = Markup()
  markup.write(result.value.blocks, style: ProseStyle())
  print(markup.string)
}

@Test func commonmark() throws {
  guard let path = ProcessInfo.processInfo.environment["JOURNEYSITE_COMMONMARK"] else { return }
  let examples = try #require(
    try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [[String: Any]]
  )
  var agreed = 0
  for example in examples {
    let source = example["markdown"] as? String ?? ""
    var html = example["html"] as? String ?? ""
    html = html.replacingOccurrences(of: " />", with: ">")
    var markup = Markup()
    markup.write(document(of: SourceFile(path: "a.md", text: source)).value.blocks, style: ProseStyle())
    let ours = markup.string.replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(
      of: " rel=\"noreferrer\"",
      with: ""
    )
    if ours == html {
      agreed += 1
    } else {
      print(
        "--- \(example["example"] ?? 0) \(example["section"] ?? "")\n\(source)\n== expected\n\(html)== ours\n\(ours)"
      )
    }
  }
  print("\(agreed)/\(examples.count)")
}
