import FactCheck

/// Decides whether to follow a redirect.
///
/// A person who types an address may mean a machine of the own network; a public server that redirects there
/// has a motive of its own.
struct RedirectJudge {
  /// The address that redirects, and its host.
  let from: WebAddress
  let host: ResolvedHost

  /// The target of a `Location` from this address.
  func target(of location: String) throws(RedirectRefusal) -> WebAddress {
    let address: WebAddress
    do throws(WebAddress.Fault) {
      address = try from.resolving(location)
    } catch {
      throw RedirectRefusal(target: location, fault: .notWeb)
    }
    // Anybody could have written an unencrypted page. The analyst can load it by its address.
    if from.isSecure, !address.isSecure {
      throw RedirectRefusal(target: address.text, fault: .unencrypted)
    }
    return address
  }

  /// Whether a host can be the target of a redirect from here.
  func mayGo(to target: ResolvedHost) -> Bool { host.isPrivate || !target.reachesPrivate }
}

/// A redirect that is not followed.
struct RedirectRefusal: Error, Equatable {
  let target: String
  let fault: RedirectFault
}
