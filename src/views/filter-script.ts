import { script } from "./theme";

/** A search box above long tables and lists: it shows itself only where scripts run. */
export const filterScript = script(
  "filter",
  `
(function(){
if(window.variorumFilter)return;window.variorumFilter=true;
function enhance(root){root.querySelectorAll("[data-filter]:not([data-filtered])").forEach(function(box){
box.dataset.filtered="";
var label=document.createElement("label"),input=document.createElement("input"),count=document.createElement("span");
label.className="vr-filter vr-screen";label.appendChild(document.createTextNode("Find in this list "));
input.type="search";input.autocomplete="off";label.appendChild(input);
count.className="vr-soft";count.setAttribute("role","status");label.appendChild(count);
var before=box.previousElementSibling,bar=before&&before.classList.contains("vr-bar")?before:document.createElement("div");
if(bar!==before){bar.className="vr-bar vr-screen";box.parentNode.insertBefore(bar,box);}
bar.insertBefore(label,bar.firstChild);
input.addEventListener("input",function(){
var words=input.value.toLowerCase().split(" ").filter(Boolean),shown=0,all=0;
box.querySelectorAll(box.dataset.filter).forEach(function(item){
all++;
var cells=Array.from(item.children).map(function(cell){return cell.textContent;});
var text=cells.join(" ").toLowerCase(),fits=words.every(function(word){return text.indexOf(word)>=0;});
item.hidden=!fits;if(fits)shown++;
});
count.textContent=words.length?" "+shown+" of "+all:"";
});
});}
new MutationObserver(function(){enhance(document);}).observe(document.documentElement,{childList:true,subtree:true});
enhance(document);
})();`,
);

/** The styles of the search box. */
export const filterStyles = `
.vr .vr-bar{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;justify-content:space-between;margin:8px 0 4px}
.vr .vr-save{display:flex;gap:8px;margin-left:auto}
.vr .vr-filter{flex:1 1 16rem;font-size:13px}
.vr .vr-filter input{font:inherit;padding:4px 8px;color:var(--vr-ink);background:var(--vr-page);border:1px solid var(--vr-soft);
border-radius:4px;width:min(16rem,100%)}
`;
