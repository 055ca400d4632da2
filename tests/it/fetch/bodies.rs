//! Bodies: compressed, too large, endless, slow, cut off.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use selfsearch::ask::fetch::FetchError;

use super::server::{Server, reply};
use super::{fetch, limits, personal, query, text};

const MIB: usize = 1 << 20;

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn deflate(body: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn brotli(mut body: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 1,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut body, &mut compressed, &params).unwrap();
    compressed
}

fn zstd(body: &[u8]) -> Vec<u8> {
    zstd::encode_all(body, 1).unwrap()
}

/// A way to compress, and what HTTP calls it.
type Coding = (&'static str, fn(&[u8]) -> Vec<u8>);

const CODINGS: [Coding; 4] = [
    ("gzip", gzip),
    ("deflate", deflate),
    ("br", brotli),
    ("zstd", zstd),
];

#[tokio::test]
async fn every_compression_that_is_asked_for_is_read() {
    for (coding, compress) in CODINGS {
        let server = Server::new(move |asked, stream| {
            assert!(asked.header("accept-encoding").contains(coding));
            let body = compress("één pagina".as_bytes());
            reply(stream, "200 OK", &[("content-encoding", coding)], &body)
        });
        let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(text(page), "één pagina", "{coding}");
    }
}

#[tokio::test]
async fn a_bomb_stops_at_the_cap_however_small_it_was() {
    for (coding, compress) in CODINGS {
        let bomb = compress(&vec![0; 8 * MIB]);
        assert!(bomb.len() < MIB, "{coding}");
        let server = Server::new(move |_, stream| {
            reply(stream, "200 OK", &[("content-encoding", coding)], &bomb)
        });
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(outcome.unwrap_err(), FetchError::TooLarge(MIB), "{coding}");
        assert_eq!(server.asked().len(), 1, "{coding}: asked for again");
    }
}

#[tokio::test]
async fn a_body_of_just_the_cap_is_read() {
    for (size, fits) in [(MIB, true), (MIB + 1, false)] {
        let server = Server::new(move |_, stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            stream.write_all(&vec![b'a'; size])
        });
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(outcome.is_ok(), fits, "{size}");
    }
}

/// Writes chunks until the client hangs up or 2 GB are gone; counts bytes.
fn flood(stream: &mut TcpStream, sent: &AtomicUsize) -> io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
    let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    while sent.fetch_add(0x10000, Ordering::SeqCst) < 2 << 30 {
        stream.write_all(chunk.as_bytes())?;
    }
    Ok(())
}

#[tokio::test]
async fn two_gigabytes_are_hung_up_on() {
    let sent = Arc::new(AtomicUsize::new(0));
    let server = {
        let sent = Arc::clone(&sent);
        Server::new(move |_, stream| flood(stream, &sent))
    };
    let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(outcome.unwrap_err(), FetchError::TooLarge(MIB));
    // The cap and what fits into the buffers on the way.
    assert!(sent.load(Ordering::SeqCst) < 64 * MIB);
}

#[tokio::test]
async fn a_length_above_the_cap_is_believed_at_once() {
    let server = Server::new(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2147483648\r\n\r\n")?;
        // Never sends what it promised.
        let _ = io::Read::read(stream, &mut [0]);
        Ok(())
    });
    let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(outcome.unwrap_err(), FetchError::TooLarge(MIB));
}

#[tokio::test]
async fn a_drip_ends_with_the_time_for_the_whole_answer() {
    let server = Server::new(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
        loop {
            stream.write_all(b"a")?;
            std::thread::sleep(Duration::from_millis(5));
        }
    });
    let mut limits = limits(&[]);
    limits.answer_timeout = Duration::from_millis(100);
    limits.attempts = 1;
    let start = Instant::now();
    let outcome = fetch(limits, query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(outcome.unwrap_err(), FetchError::Timeout);
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_no_page() {
    for answer in [
        // Shorter than stated.
        "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf a page",
        // No last chunk.
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        // A chunk whose size is no number.
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhalf\r\n0\r\n\r\n",
        // Compressed in word only.
        "HTTP/1.1 200 OK\r\ncontent-length: 11\r\ncontent-encoding: gzip\r\n\r\nhalf a page",
    ] {
        let server = Server::new(|_, stream| stream.write_all(answer.as_bytes()));
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(outcome.unwrap_err(), FetchError::Broken, "{answer:?}");
    }
}

#[tokio::test]
async fn a_compressed_body_cut_off_is_no_page() {
    for (coding, compress) in CODINGS {
        let server = Server::new(move |_, stream| {
            let whole = compress(b"a page of some length, so that half of it is not nothing");
            let half = &whole[..whole.len() / 2];
            reply(stream, "200 OK", &[("content-encoding", coding)], half)
        });
        let outcome = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
        assert_eq!(outcome.unwrap_err(), FetchError::Broken, "{coding}");
    }
}

#[tokio::test]
async fn what_follows_the_stated_length_is_not_read() {
    let server = Server::new(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\npage and more")
    });
    let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/"))).await;
    assert_eq!(text(page), "page");
}

#[tokio::test]
async fn bytes_and_content_type_go_on_as_they_came() {
    let server = Server::new(|_, stream| {
        let headers = [("content-type", "text/html; charset=iso-8859-15")];
        reply(stream, "404 Not Found", &headers, b"caf\xe9 \xa4\x00\xff")
    });
    let page = fetch(limits(&[]), query(0, &personal("zoek"), server.url("/")))
        .await
        .unwrap();
    assert_eq!(page.status, 404);
    assert_eq!(
        page.content_type.as_deref(),
        Some("text/html; charset=iso-8859-15")
    );
    assert_eq!(page.body, b"caf\xe9 \xa4\x00\xff");
}
