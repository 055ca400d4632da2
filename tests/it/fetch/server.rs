//! A server on loopback that answers as a test tells it, word for word if need be.
//!
//! It fails its test when nobody called it, when it was told to expect nobody and somebody came, and when an answer
//! panicked.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Instant;

use url::Url;

/// A request as it came in.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
    pub(crate) at: Instant,
    /// How many requests came before it.
    pub(crate) nth: usize,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

pub(crate) struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    panics: Arc<AtomicUsize>,
    closing: Arc<AtomicBool>,
    listening: Option<JoinHandle<()>>,
    expects_nobody: bool,
}

impl Server {
    /// Serves `answer` on an address of its own.
    pub(crate) fn new(
        answer: impl Fn(&Asked, &mut TcpStream) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let panics = Arc::new(AtomicUsize::new(0));
        let closing = Arc::new(AtomicBool::new(false));
        let answer = Arc::new(answer);
        let listening = {
            let (asked, panics, closing) = (asked.clone(), panics.clone(), closing.clone());
            std::thread::spawn(move || {
                for stream in listener.incoming() {
                    if closing.load(Ordering::SeqCst) {
                        return;
                    }
                    let mut stream = stream.unwrap();
                    let (answer, asked, panics) = (answer.clone(), asked.clone(), panics.clone());
                    std::thread::spawn(move || {
                        let served = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                            let Some(mut request) = read(&mut stream) else {
                                return;
                            };
                            {
                                let mut asked = asked.lock().unwrap();
                                request.nth = asked.len();
                                asked.push(request.clone());
                            }
                            // A client that hangs up is part of some tests.
                            let _ = answer(&request, &mut stream);
                        }));
                        panics.fetch_add(usize::from(served.is_err()), Ordering::SeqCst);
                    });
                }
            })
        };
        Self {
            address,
            asked,
            panics,
            closing,
            listening: Some(listening),
            expects_nobody: false,
        }
    }

    /// Serves one page.
    pub(crate) fn page(body: &'static str) -> Self {
        Self::new(move |_, stream| reply(stream, "200 OK", &[], body.as_bytes()))
    }

    /// A server that must not be called.
    pub(crate) fn forbidden() -> Self {
        let mut server = Self::page("nobody may read this");
        server.expects_nobody = true;
        server
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// An address of this server as numbers.
    pub(crate) fn url(&self, path: &str) -> Url {
        format!("http://{}{path}", self.address).parse().unwrap()
    }

    /// What was asked so far, in order.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        // Wakes the listener up, so that it sees that it is time.
        drop(TcpStream::connect(self.address));
        let _ = self.listening.take().map(JoinHandle::join);
        if std::thread::panicking() {
            return;
        }
        let called = !self.asked.lock().unwrap().is_empty();
        assert!(called || self.expects_nobody, "nobody called the server");
        assert!(
            !(called && self.expects_nobody),
            "somebody called the server"
        );
        assert_eq!(
            self.panics.load(Ordering::SeqCst),
            0,
            "an answer of the server panicked"
        );
    }
}

/// Sends a whole answer and closes.
pub(crate) fn reply(
    stream: &mut TcpStream,
    status: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n",
        body.len()
    );
    for (name, value) in headers {
        head.extend([*name, ": ", *value, "\r\n"]);
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    stream.write_all(body)?;
    stream.flush()
}

/// Sends on to `location`.
pub(crate) fn redirect(stream: &mut TcpStream, status: &str, location: &str) -> io::Result<()> {
    reply(stream, status, &[("location", location)], b"")
}

fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    let at = Instant::now();
    let head = String::from_utf8(head).unwrap();
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers
        .get("content-length")
        .map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Asked {
        method,
        target,
        headers,
        body: String::from_utf8(body).unwrap(),
        at,
        nth: 0,
    })
}
