//! Serves the town on loopback: one listener answers for all its hosts, told apart by the Host header.
//!
//! A browser, which cannot resolve the invented hosts, reaches the same pages at
//! `http://127.0.0.1:PORT/<host>/<path>`.

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HOST, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::faces::{self, Faces};
use super::search::search;
use super::world::{Manner, Page, Service, World};

/// The town, listening but not yet answering.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    town: Arc<Town>,
}

struct Town {
    world: Arc<World>,
    faces: Faces,
    /// Hosts that throttle and have not yet turned anyone away.
    fresh: BTreeMap<String, AtomicBool>,
}

impl Server {
    /// Listens on loopback; port 0 takes any free port.
    ///
    /// # Errors
    /// When the port is taken or a face of the town is broken.
    pub async fn bind(world: Arc<World>, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let throttles = |service: &&Service| matches!(service.manner, Manner::Throttle(_));
        let fresh = world.services.iter().filter(throttles);
        Ok(Self {
            address: listener.local_addr()?,
            listener,
            town: Arc::new(Town {
                fresh: fresh
                    .map(|service| (service.host.clone(), AtomicBool::new(true)))
                    .collect(),
                faces: Faces::new().map_err(io::Error::other)?,
                world,
            }),
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every host of the town and where it is served: the `resolve` of a run's limits.
    pub fn resolve(&self) -> Vec<(String, SocketAddr)> {
        let hosts = self.town.world.hosts();
        hosts
            .into_iter()
            .map(|host| (host.to_owned(), self.address))
            .collect()
    }

    /// Answers until dropped.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn run(self) -> io::Result<()> {
        let router = Router::new().fallback(answer).with_state(self.town);
        axum::serve(self.listener, router).await
    }
}

async fn answer(
    State(town): State<Arc<Town>>,
    headers: HeaderMap,
    uri: Uri,
    body: Bytes,
) -> Response {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = host.unwrap_or_default();
    let host = host.split_once(':').map_or(host, |(name, _)| name);
    if host == "127.0.0.1" || host == "localhost" {
        let inside = uri.path().trim_start_matches('/');
        let (host, path) = inside.split_once('/').unwrap_or((inside, ""));
        if host.is_empty() {
            return town.front();
        }
        return town.visit(host, &format!("/{path}"), &uri, &body).await;
    }
    town.visit(host, uri.path(), &uri, &body).await
}

impl Town {
    async fn visit(&self, host: &str, path: &str, uri: &Uri, body: &[u8]) -> Response {
        let services = &self.world.services;
        let service = services
            .iter()
            .find(|service| service.host == host && service.path == path);
        if let Some(service) = service {
            let query = uri.query().unwrap_or_default().as_bytes();
            let asked =
                |text| url::form_urlencoded::parse(text).find(|(key, _)| *key == service.param);
            let question = asked(query).or_else(|| asked(body));
            return self
                .serve(
                    service,
                    question
                        .map(|(_, text)| text)
                        .as_deref()
                        .unwrap_or_default(),
                )
                .await;
        }
        // Paths of pages are written as they are read; a browser may send them encoded.
        let page = self
            .world
            .pages
            .iter()
            .find(|page| page.host == host && page.path == path);
        match page {
            Some(page) => self.page(page),
            None => self.draw(
                StatusCode::NOT_FOUND,
                "missing.html",
                &json!({ "host": host, "path": path }),
            ),
        }
    }

    async fn serve(&self, service: &Service, question: &str) -> Response {
        match service.manner {
            Manner::Plain => {}
            Manner::Slow(milliseconds) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            }
            Manner::Throttle(seconds) => {
                let fresh = self.fresh.get(&service.host);
                if fresh.is_some_and(|fresh| fresh.swap(false, Ordering::Relaxed)) {
                    let wait = [(RETRY_AFTER, seconds.to_string())];
                    return (StatusCode::TOO_MANY_REQUESTS, wait, "").into_response();
                }
            }
            Manner::Challenge => {
                return self.draw(
                    StatusCode::OK,
                    "challenge.html",
                    &json!({ "host": service.host }),
                );
            }
            Manner::Remodelled => {
                return self.draw(
                    StatusCode::OK,
                    "remodelled.html",
                    &json!({ "host": service.host }),
                );
            }
        }
        let matches = search(&self.world, service, question);
        let values = json!({ "host": service.host, "question": question, "matches": matches, "nl": self.is_dutch() });
        self.draw(StatusCode::OK, &service.face, &values)
    }

    fn page(&self, page: &Page) -> Response {
        let values = json!({
            "host": page.host,
            "title": page.title,
            "date": page.date.map(|date| date.to_string()),
            "paragraphs": page.text.split("\n\n").collect::<Vec<_>>(),
            "nl": self.is_dutch(),
        });
        self.draw(StatusCode::OK, "page.html", &values)
    }

    /// The list of pages for a trainer's browser.
    fn front(&self) -> Response {
        let pages: Vec<Value> = self
            .world
            .pages
            .iter()
            .map(|page| json!({ "title": page.title, "address": format!("/{}{}", page.host, page.path), "host": page.host }))
            .collect();
        let values = json!({ "town": self.world.town, "pages": pages, "nl": self.is_dutch() });
        self.draw(StatusCode::OK, "town.html", &values)
    }

    fn is_dutch(&self) -> bool {
        self.world.language == crate::locale::Language::Nl
    }

    fn draw(&self, status: StatusCode, face: &str, values: &Value) -> Response {
        match self.faces.draw(face, values) {
            Ok(text) => (status, [(CONTENT_TYPE, faces::content_type(face))], text).into_response(),
            Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}
