//! Hosts on loopback whose answers take a known time and have a known size, and definitions that ask them.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// Starts a host of its own address, 127.0.9.`number`; it answers until the program ends.
pub(crate) fn host(number: u8, delay: Duration, body: Arc<str>) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::new(127, 0, 9, number), 0)).expect("loopback");
    let address = listener.local_addr().expect("a bound listener has one");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let body = Arc::clone(&body);
            std::thread::spawn(move || serve(stream, delay, &body));
        }
    });
    address
}

/// Answers every request of a connection.
fn serve(mut stream: TcpStream, delay: Duration, body: &str) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let lines = BufReader::new(stream.try_clone()?).lines();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    for line in lines {
        if line?.is_empty() {
            std::thread::sleep(delay);
            stream.write_all([&head, body].concat().as_bytes())?;
        }
    }
    Ok(())
}

/// Asks a host as a definition of the person's own does.
pub(crate) fn definition(address: SocketAddr, budget: usize) -> String {
    format!(
        r#"
name = "{address}"
homepage = "https://zoek.example"
group = "web"
accepts = ["name", "username"]
discloses = "identifier"
removal = "https://zoek.example/removal"
checked = 2026-11-21

[request]
url = "http://{address}/search?q={{query}}"
interval = "0ms"
budget = {budget}

[results]
kind = "html"
item = "li"
title = {{ select = "a" }}
url = {{ select = "a", attr = "href" }}
snippet = {{ select = "p" }}

[empty]
any = [{{ text = "nothing found" }}]

[refused]
blocked = [{{ status = 403 }}]
"#
    )
}

/// A page of ten results and about `bytes` bytes, most of it in small elements as real pages have them.
pub(crate) fn page(bytes: usize) -> Arc<str> {
    let results: Vec<String> = (0..10)
        .map(|number| {
            format!(
                "<li><a href=\"https://site{number}.example/fenna\">Fenna Wiersma, {number}</a>\
                 <p>Fenna Wiersma won the race at Zandwijk, {number} boats behind her.</p></li>"
            )
        })
        .collect();
    let mut page = format!(
        "<!doctype html><title>Search</title><ul>{}</ul>",
        results.concat()
    );
    let filler = "<div class=\"card\"><span>Zandwijk</span> <a href=\"/more\">More about the harbour</a></div>\n";
    while page.len() < bytes {
        page += filler;
    }
    page.into()
}
