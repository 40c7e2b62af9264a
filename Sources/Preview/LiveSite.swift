import NIOConcurrencyHelpers

/// The site that is shown now, and those who want to hear when it is another: the one thing here that changes.
package struct LiveSite: Sendable {
  private struct Held {
    var site: PreviewedSite
    var listeners: [Int: AsyncStream<PreviewedSite>.Continuation] = [:]
    var next = 0
  }

  private let held: NIOLockedValueBox<Held>

  package init(_ site: PreviewedSite) { held = NIOLockedValueBox(Held(site: site)) }

  package var site: PreviewedSite { held.withLockedValue { $0.site } }

  /// Shows another site, all at once, and tells everybody.
  package func show(_ site: PreviewedSite) {
    let listeners = held.withLockedValue { held in
      held.site = site
      return Array(held.listeners.values)
    }
    for listener in listeners { listener.yield(site) }
  }

  /// The site now, and every one after it; a slow listener gets the newest only.
  func changes() -> AsyncStream<PreviewedSite> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let (number, site) = held.withLockedValue { held in
        held.next += 1
        held.listeners[held.next] = continuation
        return (held.next, held.site)
      }
      continuation.yield(site)
      continuation.onTermination = { [held] _ in
        held.withLockedValue { _ = $0.listeners.removeValue(forKey: number) }
      }
    }
  }
}

extension PreviewedSite {
  /// The event that tells a browser of this site.
  var event: String {
    let remarks = remarks.map { remark in
      "{\"error\":\(remark.isError),\"place\":\(quoted(remark.place)),\"text\":\(quoted(remark.text))}"
    }
    let facts = "\"epoch\":\(quoted(epoch)),\"behind\":\(isBehind),\"whole\":\(isNewThroughout)"
    return "id: \(epoch)\nevent: site\ndata: {\(facts),\"remarks\":[\(remarks.joined(separator: ","))]}\n\n"
  }
}

/// A text as JSON has it.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
