import Diagnostics
import Markdown

extension Item.Fields {
  /// Lets a promise of the register appear under its name.
  mutating func showPromise(_ registers: Registers) {
    guard case .promise(let use) = detail, let known = registers.promise(named: use.promise) else { return }
    say(known.name)
  }
}

extension Registers {
  /// The id of the promise that an item names; made from its words when the register has none like it.
  func promiseID(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) -> String {
    if let promise = promise(named: raw.text) { return promise.id }
    let id = slug(raw.text)
    if !promises.isEmpty, raw.text == id {
      diagnostics.append(
        Diagnostic(
          .unknownPromise,
          .error,
          "no promise has the id '\(raw.text)'" + suggestion(for: raw.text, in: promises.map(\.id)),
          at: raw.valueLocation,
          notes: [Diagnostic.Note("add a file for it under content/promises/, or write the promise in words")]
        )
      )
    }
    return id
  }
}
