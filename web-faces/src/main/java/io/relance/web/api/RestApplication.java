package io.relance.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the REST contract: {@code /relance/api/v1}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
