import { script } from "./theme";

/**
 * Pointing at a mark shows the marks of the same group in all texts; clicking it lists the sentences they stand in.
 * Without scripts the small letters beside each mark lead to the same places.
 */
export const hoverScript = script(
  "hover",
  `
(function(){
if(window.variorumHover)return;window.variorumHover=true;
var lit=[],panel=null;
function twins(name){return Array.from(document.querySelectorAll("[data-group]")).filter(function(e){return e.getAttribute("data-group")===name;});}
function clear(){lit.forEach(function(e){e.classList.remove("vr-twin");});lit=[];}
function close(){if(panel){panel.remove();panel=null;}}
function markOf(event){return event.target.closest&&event.target.closest("[data-group]");}
function make(tag,text,parent){var e=document.createElement(tag);if(text)e.textContent=text;parent.appendChild(e);return e;}
function sentence(mark){
var copy=(mark.closest(".vr-s")||mark).cloneNode(true);
copy.querySelectorAll(".vr-who,.vr-see").forEach(function(e){e.remove();});
return copy.textContent;
}
function list(mark){
close();
var home=mark.closest("article"),seen=new Set(),others=twins(mark.getAttribute("data-group")).filter(function(e){
var place=e.closest(".vr-s");if(!place||seen.has(place))return false;seen.add(place);return e.closest("article")!==home;});
if(!others.length)return;
panel=make("div","",document.body);panel.className="vr vr-panel";panel.setAttribute("role","region");panel.setAttribute("aria-label","The same in the other texts");
var button=make("button","Close",panel);button.type="button";button.addEventListener("click",close);
others.slice(0,20).forEach(function(e){
var line=make("p","",panel),letter=e.closest("article").querySelector(".vr-siglum");
if(letter)line.appendChild(letter.cloneNode(true));
var words=make("span"," "+sentence(e)+" ",line);words.className="vr-text";
var link=make("a","See it in its text",line);link.href="#"+e.closest(".vr-s").id;
});
}
document.addEventListener("mouseover",function(event){
var mark=markOf(event);clear();
if(mark){lit=twins(mark.getAttribute("data-group")).slice(0,500);lit.forEach(function(e){e.classList.add("vr-twin");});}
});
document.addEventListener("click",function(event){
if(panel&&panel.contains(event.target))return;
var mark=markOf(event);
if(mark&&!event.target.closest("a"))list(mark);else close();
});
document.addEventListener("keydown",function(event){if(event.key==="Escape"){clear();close();}});
})();`,
);

/** The styles of the list of counterparts. */
export const hoverStyles = `
.vr [data-group]{cursor:pointer}
.vr .vr-twin{outline:2px solid var(--vr-focus)}
.vr-panel{position:fixed;left:0;right:0;bottom:0;max-height:40vh;overflow:auto;z-index:20;padding:8px 16px;
background:var(--vr-page);border-top:2px solid var(--vr-focus);box-shadow:0 -4px 16px rgba(0,0,0,.25)}
.vr-panel p{max-width:60rem;margin:8px auto}.vr-panel button{float:right}
@media print{.vr-panel{display:none}}
`;
