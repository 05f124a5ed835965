import FactCheck

/// Judges where a server sends us on to.
///
/// Whoever types an address may mean a machine of their own network; a server out in the world that
/// sends us there means no good.
struct RedirectJudge {
  /// The address that sends us on, and its host.
  let from: WebAddress
  let host: ResolvedHost

  /// The address that a `Location` means from here.
  func target(of location: String) throws(RedirectRefusal) -> WebAddress {
    let address: WebAddress
    do throws(WebAddress.Fault) {
      address = try from.resolving(location)
    } catch {
      throw RedirectRefusal(target: location, fault: .notWeb)
    }
    // A page that is fetched in the open could be anybody's. Who wants it can ask for it.
    if from.isSecure, !address.isSecure {
      throw RedirectRefusal(target: address.text, fault: .unencrypted)
    }
    return address
  }

  /// Whether a host may be called from here.
  func mayGo(to target: ResolvedHost) -> Bool { host.isPrivate || !target.reachesPrivate }
}

/// A redirect that is not followed.
struct RedirectRefusal: Error, Equatable {
  let target: String
  let fault: RedirectFault
}
