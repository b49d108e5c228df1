package org.wsis.forum;

import jakarta.ws.rs.Path;

import org.wsis.events.Operations;

/// What operators of this service need when events fail.
@Path("/api/forum/v1/operations")
class OperationsResource extends Operations {}
