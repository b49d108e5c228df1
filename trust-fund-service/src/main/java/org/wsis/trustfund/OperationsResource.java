package org.wsis.trustfund;

import jakarta.ws.rs.Path;

import org.wsis.events.Operations;

/// What operators of this service need when events fail.
@Path("/api/trust-fund/v1/operations")
class OperationsResource extends Operations {}
