"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { IconButton } from "./icon-button";
import { type ToastTone, toasts } from "./toasts";

const ICON = {
  green: <CircleCheck size={18} className="text-green" aria-hidden />,
  blue: <Info size={18} className="text-blue" aria-hidden />,
  red: <CircleAlert size={18} className="text-red" aria-hidden />,
};

/** Where messages from `notify` appear; mounted once, by the root. */
export default function Toaster() {
  return (
    <Base.Provider toastManager={toasts} limit={3} timeout={6000}>
      <Base.Portal>
        <Base.Viewport className="fixed end-4 bottom-4 z-60 grid w-[min(24rem,calc(100vw-2rem))] gap-2 max-sm:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]">
          <Messages />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Messages() {
  const manager = Base.useToastManager<{ tone: ToastTone }>();
  return manager.toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className="float-motion rounded-m border border-line bg-surface shadow-float data-limited:hidden"
    >
      <Base.Content className="flex items-start gap-3 py-2.5 ps-4 pe-2">
        <span className="mt-1.5">{ICON[toast.data?.tone ?? "green"]}</span>
        <div className="min-w-0 flex-1 py-1">
          <Base.Title className="font-medium text-14" />
          <Base.Description className="text-13 text-ink-2" />
          {toast.actionProps && (
            <Base.Action className="mt-1 font-medium text-13 text-accent hover:text-accent-hover hover:underline" />
          )}
        </div>
        <Base.Close
          render={<IconButton label="Dismiss" icon={<X size={16} />} size="s" tooltip={false} />}
        />
      </Base.Content>
    </Base.Root>
  ));
}
