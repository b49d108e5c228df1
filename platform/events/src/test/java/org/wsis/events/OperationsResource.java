package org.wsis.events;

import jakarta.ws.rs.Path;

@Path("/api/events-test/v1/operations")
class OperationsResource extends Operations {}
