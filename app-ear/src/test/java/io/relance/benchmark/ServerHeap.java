package io.relance.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Watches how much of a server's heap is used. */
final class ServerHeap implements AutoCloseable {

  private static final int MEGABYTE = 1 << 20;
  private static final int MILLIS_BETWEEN_LOOKS = 200;

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private volatile long peak;

  private ServerHeap(JMXConnector connector, MemoryMXBean memory) {
    this.connector = connector;
    this.memory = memory;
  }

  static ServerHeap of(long processId) throws IOException, AttachNotSupportedException {
    VirtualMachine server = VirtualMachine.attach(Long.toString(processId));
    try {
      JMXConnector connector =
          JMXConnectorFactory.connect(new JMXServiceURL(server.startLocalManagementAgent()));
      return new ServerHeap(
          connector,
          ManagementFactory.newPlatformMXBeanProxy(
              connector.getMBeanServerConnection(),
              ManagementFactory.MEMORY_MXBEAN_NAME,
              MemoryMXBean.class));
    } finally {
      server.detach();
    }
  }

  void watch() {
    memory.gc();
    watch.scheduleAtFixedRate(this::look, 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    peak = Math.max(peak, memory.getHeapMemoryUsage().getUsed());
  }

  /** The most that was used, rubbish included, in megabytes. */
  long peak() {
    return peak / MEGABYTE;
  }

  /** What is left in use once the rubbish is gone, in megabytes. */
  long live() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    connector.close();
  }
}
