#pragma once
#include "config/document.h"
#include "protocol/http/http.h"

/// What pages of other origins may do with this server: the CORS protocol of the Fetch standard (§3.2), by
/// ServiceSettings.AllowCorsFrom, CorsExposedHeaders and CorsAllowCredentials. Thread: any.
namespace muster::api {

/// What a browser asks before a page's request: it gets an answer, and no route sees it. This and the
/// following only count where AllowCorsFrom is not empty (config::RequestRules).
bool isPreflight(const http::Request &request);
/// 204, with what an allowed origin may send; nothing of that for others.
http::Response preflightAnswer(const http::Request &request, const config::Document &running);
/// The fields that let a page of an allowed origin read the answer; for requests without an origin only Vary,
/// for caches.
http::Headers crossOriginHeaders(const http::Request &request, const config::Document &running);

} // namespace muster::api
