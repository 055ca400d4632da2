//! Links to pages of the town, as they are written and as a browser can follow them while the town is served.

use std::net::SocketAddr;

use super::world::{Page, World};
use crate::report::{Finding, Report};

/// Points the links of a report to where the town is served, so that a browser can follow them.
pub fn point(world: &World, report: &mut Report, address: SocketAddr) {
    let hosts = world.hosts();
    let point = |link: &mut String| {
        let rest = link.strip_prefix("http://").unwrap_or_default();
        let host = rest.split(['/', '?']).next().unwrap_or_default();
        if hosts.contains(host) {
            *link = format!("http://{address}/{rest}");
        }
    };
    for finding in &mut report.findings {
        point(&mut finding.url);
    }
    for link in &mut report.coverage.open {
        point(&mut link.url);
    }
}

/// Whether a finding is about a page of the town, wherever its link points.
pub fn is_of(finding: &Finding, page: &Page) -> bool {
    let Some(rest) = finding.url.strip_prefix("http://") else {
        return false;
    };
    let is_loopback = |server: &str| server.parse::<SocketAddr>().is_ok();
    let written = match rest.split_once('/') {
        Some((server, inside)) if is_loopback(server) => inside,
        _ => rest,
    };
    written.strip_prefix(page.host.as_str()) == Some(page.path.as_str())
}
