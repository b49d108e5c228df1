package org.wsis.localplatform;

/// One of the processes that make up the suite on this computer.
interface Component {

    /// The name people type: `./wsis logs kafka`.
    String name();

    /// The port by which the component is known and may be taken by somebody else.
    int port();

    /// The operating-system process behind it.
    ServerProcess process();

    /// Starts the process and returns when it serves. An older process of the same component is stopped first,
    /// whoever left it behind.
    ///
    /// @throws ComponentFailed with the reason, when it can't be made to serve
    void start();

    /// Asks the component itself; false when it is there but does not serve.
    boolean isHealthy();

    /// Ends the process in the way its data like best.
    default void stop() {
        process().stop();
    }
}
